package org.rathaus.service.ideacontest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rathaus.api.service.Texts;

/**
 * The texts of a contest by {@code <key>.<language>}, and its areas.
 *
 * @param texts by {@code title.de}, {@code area.eventMap.en}; none is empty
 * @param areas what is rated, camelCase, in the order of the form
 */
record ContestWords(Map<String, String> texts, List<String> areas) {

    private static final String AREAS = "areas";

    ContestWords {
        texts = Map.copyOf(texts);
        areas = List.copyOf(areas);
    }

    static ContestWords read(String written) {
        Map<String, String> texts = KeptLines.read(written);
        String areas = texts.remove(AREAS);
        return new ContestWords(texts, areas == null || areas.isBlank() ? List.of() : Arrays.asList(areas.split(" ")));
    }

    String written() {
        Map<String, String> all = new HashMap<>(texts);
        all.put(AREAS, String.join(" ", areas));
        return KeptLines.written(all);
    }

    /** The text in the language, in the one without its variant, or in German; else empty. */
    String get(String key, Locale language) {
        return Texts.chain(language).map(it -> texts.get(key + "." + it.toLanguageTag())).filter(it -> it != null).findFirst().orElse("");
    }

    /** As it was typed in this language; empty if it was not. */
    String own(String key, Locale language) {
        return texts.getOrDefault(key + "." + language.toLanguageTag(), "");
    }
}
