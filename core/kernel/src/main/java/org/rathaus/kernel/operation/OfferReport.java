package org.rathaus.kernel.operation;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Says why a town does not offer a service: goes the way from a file in the hot folder to what citizens can begin. */
@ProviderType
public interface OfferReport {

    /**
     * What there is to say, in English like all reasons for operators.
     *
     * @param called the id of the service, the plugin's symbolic name or its file
     * @param townId one town; empty for all
     */
    List<String> lines(String called, Optional<String> townId);
}
