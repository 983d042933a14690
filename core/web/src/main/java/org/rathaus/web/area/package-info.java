/**
 * Areas of addresses that bundles of the core contribute, and what their pages have in common: the request with whoever is signed in, ways to
 * sign in, notices of a town, files to download, looks at a service before citizens have it. Not for plugins, which the portal refuses if they import it.
 */
@Export
@Version("1.0.0")
package org.rathaus.web.area;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
