package org.rathaus.towns.internal.enablement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rathaus.api.service.OfferedService;
import org.rathaus.kernel.service.TextCoverage;

/** What services do not say in a language, found out once for all towns of one look. */
final class TextGaps {

    private final Map<String, List<String>> missing = new HashMap<>();

    /** The keys of texts that the service has in German only, as far as the language goes. */
    List<String> of(OfferedService service, Locale language) {
        return language.equals(Locale.GERMAN) ? List.of()
                : missing.computeIfAbsent(service.id() + " " + language.toLanguageTag(), key -> TextCoverage.of(service.texts(), language).missing());
    }
}
