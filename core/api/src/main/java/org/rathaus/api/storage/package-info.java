/**
 * Own entities of a bundle, kept per town. A town's data is reached only through a call that names the town.
 */
@Export
@Version("2.1.0")
package org.rathaus.api.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
