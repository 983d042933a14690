/**
 * Who acts: staff and operators, their roles and what these permit, their sessions, and the levels of assurance of citizens; and whom limits
 * count as one.
 */
@Export
@Version("1.3.0")
package org.rathaus.api.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
