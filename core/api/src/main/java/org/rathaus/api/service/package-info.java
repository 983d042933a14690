/**
 * What a plugin publishes: one annotated {@link org.rathaus.api.service.PublicService}; and the catalogue of what is installed and offered.
 */
@Export
@Version("2.1.0")
package org.rathaus.api.service;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
