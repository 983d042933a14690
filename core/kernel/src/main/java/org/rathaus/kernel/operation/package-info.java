/**
 * What operators do, from the shell and on their page: a bundle of the core publishes an {@code OperatorCommand}, which the portal finds by its name.
 * Plugins are installed, replaced and looked at here, and the storage offers what commands need of the whole database, which no other bundle can see.
 */
@Export
@Version("1.1.0")
package org.rathaus.kernel.operation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
