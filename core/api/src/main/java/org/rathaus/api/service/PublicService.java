package org.rathaus.api.service;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ConsumerType;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;

/**
 * A service of the authority (CPSV-AP "public service") that citizens use online. A plugin publishes it as an OSGi
 * component with a {@link ServiceDescriptor}; its texts lie beside the class as {@code <Class>.utf8.properties}.
 */
@ConsumerType
public interface PublicService {

    /** What is asked, where nothing depends on the town or the day. */
    FormDefinition form();

    /** What is asked in this town today. */
    default FormDefinition form(Offer offer) {
        return form();
    }

    /** The statuses of a case and the ways between them. */
    default Lifecycle lifecycle() {
        return Lifecycle.simple();
    }

    /** Whether a citizen may begin now. Who has begun in time may finish: {@link #assess} judges what comes late. */
    default Availability availability(Offer offer) {
        return Availability.open();
    }

    /** The status a new case starts with, one of {@link #lifecycle()}. */
    default String assess(Submission submission, Offer offer) {
        return lifecycle().initial();
    }

    /** How the work list names a case; by default family name and first names where the form asks for them. */
    default String subject(Answers answers) {
        return Stream.of("familyName", "firstNames")
                .map(answers::raw)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
