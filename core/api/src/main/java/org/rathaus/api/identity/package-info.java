/**
 * Who acts: staff and operators, their roles, and the levels of assurance of citizens.
 */
@Export
@Version("1.0.0")
package org.rathaus.api.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
