/**
 * The portal in which a plugin is tested, within the process of its tests, its tables without a portal, and the tests that the build of every plugin
 * runs over its own services, because {@code plugins/pom.xml} says so.
 */
@Export
@Version("1.2.0")
package org.rathaus.plugincheck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
