/**
 * How cases leave the house: a bundle publishes a {@code DeliveryTarget}, a town names it for a service, and the core
 * hands over each case until the target has acknowledged it. Staff and operators see what does not arrive.
 */
@Export
@Version("2.0.0")
package org.rathaus.api.delivery;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
