/** What did not arrive where cases are handed to, as staff and operators see it. */
@Export
@Version("1.0.0")
package org.rathaus.kernel.delivery;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
