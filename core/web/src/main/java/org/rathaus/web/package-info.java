/**
 * Pages that plugins and core areas build on: the frame of every page, the request with its town and language, and what pages consist of.
 */
@Export
@Version("3.1.0")
package org.rathaus.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
