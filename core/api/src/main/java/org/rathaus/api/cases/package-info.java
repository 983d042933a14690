/**
 * From a submission to a case: durable receipt, append-only events, statuses, the desk of the staff, and its end: how
 * long it is kept, what a person is given of it, and how it is destroyed or made anonymous.
 */
@Export
@Version("1.9.0")
package org.rathaus.api.cases;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
