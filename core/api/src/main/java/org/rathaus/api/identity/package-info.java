/**
 * Who acts: staff and operators with their roles and what these permit, levels of assurance, providers of identities,
 * and whom limits count as one.
 */
@Export
@Version("3.0.0")
package org.rathaus.api.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
