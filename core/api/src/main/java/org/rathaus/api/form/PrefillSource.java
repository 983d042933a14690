package org.rathaus.api.form;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows citizens who begin a form: accounts, registers. Published as an OSGi service. Asked when a form is shown that has no
 * draft yet, and once more when the draft begins, which keeps the values; so it answers quickly, and for somebody it does
 * not know at once with {@link Prefill#none()}. Fields that the form does not ask are dropped.
 */
@ConsumerType
public interface PrefillSource {

    /** What is known of this person. An exception counts as nothing. */
    Prefill prefill(Applicant applicant);
}
