/**
 * Files that citizens send with a form: kept per town beside the database, first for a draft and then for its case; and harmless pictures of what a service keeps itself.
 */
@Export
@Version("2.1.0")
package org.rathaus.api.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
