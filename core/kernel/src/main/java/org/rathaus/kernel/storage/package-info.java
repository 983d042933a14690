/** What an operator has to know of the storage, and a page of the portal before it asks it. */
@Export
@Version("1.0.0")
package org.rathaus.kernel.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
