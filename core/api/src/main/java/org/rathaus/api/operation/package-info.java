/**
 * What operators do from the shell. A bundle publishes an {@code OperatorCommand}; the portal finds it by its name.
 * The storage offers what commands need of the whole database, which no other bundle can see.
 */
@Export
@Version("1.4.0")
package org.rathaus.api.operation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
