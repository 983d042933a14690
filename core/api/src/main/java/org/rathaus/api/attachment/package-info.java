/**
 * Files that citizens send with a form: kept per town beside the database, first for a draft and then for its case; and pictures of them.
 */
@Export
@Version("1.3.0")
package org.rathaus.api.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
