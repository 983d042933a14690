/**
 * From a submission to a case: durable receipt, append-only events, statuses, and the desk of the staff.
 */
@Export
@Version("1.1.0")
package org.rathaus.api.cases;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
