/**
 * The real distribution in a test, in the test's own process ({@link org.rathaus.testkit.PortalContainer}) or as a
 * program of its own ({@link org.rathaus.testkit.PortalProcess}), and a {@link org.rathaus.testkit.Visitor} who uses it
 * over HTTP as a browser without scripts would, with an {@link org.rathaus.testkit.Authenticator} where one is needed.
 */
@Export
@Version("1.4.0")
package org.rathaus.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
