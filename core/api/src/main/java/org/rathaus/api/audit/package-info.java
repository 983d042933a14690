/** What a service has the town log that its auditors read and nobody can change unnoticed. */
@Export
@Version("2.0.0")
package org.rathaus.api.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
