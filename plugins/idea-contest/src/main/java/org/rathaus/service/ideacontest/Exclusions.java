package org.rathaus.service.ideacontest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whose mail addresses keep out of the draw, besides those who say that they work for the town.
 *
 * @param domains such as {@code stadt.example}
 */
record Exclusions(List<String> domains) {

    static Exclusions of(String... domains) {
        return new Exclusions(Arrays.stream(domains).map(it -> it.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "")).filter(it -> !it.isEmpty()).toList());
    }

    boolean exclude(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(it -> domain.equals(it) || domain.endsWith("." + it));
    }
}
