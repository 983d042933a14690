/** What a town has decided about a service, and where its administrators decide it. */
@Export
@Version("1.0.0")
package org.rathaus.kernel.town;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
