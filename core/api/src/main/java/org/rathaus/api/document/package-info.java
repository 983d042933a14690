/**
 * Documents that a service hands out on paper or as a file: letters, lists, sheets of labels and cards. What they look
 * like is the portal's and the town's; a service says what stands in them.
 */
@Export
@Version("1.0.0")
package org.rathaus.api.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
