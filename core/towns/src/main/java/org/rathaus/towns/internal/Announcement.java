package org.rathaus.towns.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What must be known of a town before anybody comes: under which names it is reached, which no two may share, and what it offers. The rest of its
 * {@code town.json} is passed over, which takes a fraction of the time.
 *
 * @param services by id; their settings are not kept
 */
record Announcement(String name, String referencePrefix, List<String> hosts, List<String> languages, Map<String, Passed> services) {

    /** @throws IllegalArgumentException if something lacks; {@link TownRules} say what */
    Announcement {
        hosts = TownJson.orEmpty(hosts);
        languages = TownJson.orEmpty(languages);
        services = TownJson.orEmpty(services);
        if (name == null || referencePrefix == null || languages.isEmpty()
                || Stream.of(hosts, languages).flatMap(List::stream).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("not all is announced");
        }
    }

    /** What is not looked at. */
    record Passed() {
    }
}
