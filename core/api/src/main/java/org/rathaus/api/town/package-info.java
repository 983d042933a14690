/**
 * Towns as data: name, contacts, languages, brand, texts, notices, and which services a town offers. Core and plugins never compare a town's id.
 */
@Export
@Version("2.1.0")
package org.rathaus.api.town;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
