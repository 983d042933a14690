/**
 * Cases as the core's own bundles hand them to each other: received from the form and found again by whoever has their secret, shown with receipt and
 * correspondence, put right, exported, counted, held, and at last destroyed or made anonymous; and all that is kept of one person. What a service does with its own
 * cases is {@link org.rathaus.api.cases.ServiceCases}.
 */
@Export
@Version("1.0.0")
package org.rathaus.kernel.cases;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
