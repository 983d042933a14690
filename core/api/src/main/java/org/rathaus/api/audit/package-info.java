/** Who did what: the log that the town's auditor reads and nobody can change unnoticed. */
@Export
@Version("1.3.0")
package org.rathaus.api.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
