/**
 * What operators do from the shell. A bundle publishes an {@code OperatorCommand}; the portal finds it by its name.
 */
@Export
@Version("1.0.0")
package org.rathaus.api.operation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
