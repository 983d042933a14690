/**
 * Forms as immutable data: definitions, steps, questions, conditions and answers.
 */
@Export
@Version("4.0.0")
package org.rathaus.api.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
