/** Files of drafts beside those of cases, and pictures of documents that citizens have sent, for those who read them within the portal. */
@Export
@Version("1.0.0")
package org.rathaus.kernel.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
