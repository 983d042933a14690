/**
 * Who acts: staff and operators with their roles and what these permit, citizens with their accounts and passkeys, the sessions of both, and
 * levels of assurance; and whom limits count as one.
 */
@Export
@Version("1.6.0")
package org.rathaus.api.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
