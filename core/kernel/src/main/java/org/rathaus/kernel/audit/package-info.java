/**
 * The log of a town as the core's own bundles write it, about accounts and services, and as the town's auditors read it. What a service has written
 * down is {@link org.rathaus.api.audit.ServiceAudit}.
 */
@Export
@Version("1.0.0")
package org.rathaus.kernel.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
