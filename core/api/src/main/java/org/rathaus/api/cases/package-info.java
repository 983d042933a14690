/**
 * From a submission to a case: append-only events, statuses, the desk of the staff, what a service does with its own cases,
 * how long they are kept, and what a person is given of them.
 */
@Export
@Version("2.2.0")
package org.rathaus.api.cases;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
