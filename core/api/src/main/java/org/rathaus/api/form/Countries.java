package org.rathaus.api.form;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The countries of ISO 3166-1. */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    /** Few languages, many pages. */
    private static final Map<String, List<Option>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Countries() {
    }

    static boolean isOne(String code) {
        return CODES.contains(code);
    }

    /** In the order of the alphabet of this language. */
    static List<Option> in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language.getLanguage(), it -> sorted(Locale.forLanguageTag(it)));
    }

    private static List<Option> sorted(Locale language) {
        Map<String, Option> byName = Arrays.stream(Locale.getISOCountries())
                .map(code -> Option.of(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(language)))
                .collect(Collectors.toMap(Option::text, option -> option, (one, other) -> one));
        return byName.keySet().stream().sorted(Collator.getInstance(language)).map(byName::get).toList();
    }
}
