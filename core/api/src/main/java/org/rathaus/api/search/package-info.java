/**
 * Full text search over what a plugin makes public: the plugin says which documents a town has, the core keeps them in an index
 * that knows German, and each search names its towns.
 */
@Export
@Version("2.0.0")
package org.rathaus.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
