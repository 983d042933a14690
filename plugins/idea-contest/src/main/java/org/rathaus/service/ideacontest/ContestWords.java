package org.rathaus.service.ideacontest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.rathaus.api.service.Texts;

/**
 * The texts of a contest by {@code <key>.<language>}, and its areas. Kept as the lines of a properties file.
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
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        lines.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        String areas = texts.remove(AREAS);
        return new ContestWords(texts, areas == null || areas.isBlank() ? List.of() : Arrays.asList(areas.split(" ")));
    }

    String written() {
        Map<String, String> all = new TreeMap<>(texts);
        all.put(AREAS, String.join(" ", areas));
        return all.entrySet().stream().map(it -> it.getKey() + "=" + escaped(it.getValue())).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        String safe = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n").replace("\t", "\\t");
        return safe.startsWith(" ") ? "\\" + safe : safe;
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
