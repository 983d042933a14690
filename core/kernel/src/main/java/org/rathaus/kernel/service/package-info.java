/**
 * The catalogue of what is installed and offered, and how a service calls its things; what the core reads out of a service and its answers for pages,
 * documents and tables of its own; what of it towns can set; and how a plugin is called without harm to the core.
 */
@Export
@Version("1.0.0")
package org.rathaus.kernel.service;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
