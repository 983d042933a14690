/**
 * Forms as immutable data: definitions, steps, questions, conditions and answers, and the drafts that citizens fill in.
 */
@Export
@Version("2.0.0")
package org.rathaus.api.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
