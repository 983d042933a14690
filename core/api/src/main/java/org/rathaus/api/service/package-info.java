/**
 * What a plugin publishes: one annotated {@link org.rathaus.api.service.PublicService}, with its texts and its settings in a town.
 */
@Export
@Version("3.0.0")
package org.rathaus.api.service;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
