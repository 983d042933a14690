package org.rathaus.api.form;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/** Who begins a form, as far as the request tells. */
@ProviderType
public interface Applicant {

    /** The town. */
    Town town();

    /** The service. */
    String serviceId();

    /** What is asked. */
    FormDefinition form();

    /** The account of the citizen, if they are signed in. */
    default Optional<String> account() {
        return Optional.empty();
    }

    /** The value of a cookie of the request: who signs citizens in recognises them by an own one. */
    Optional<String> cookie(String name);
}
