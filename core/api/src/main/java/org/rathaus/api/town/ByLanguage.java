package org.rathaus.api.town;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that a town gives by language; what one lacks is said in German. */
final class ByLanguage {

    private ByLanguage() {
    }

    /** The text in the language, else in German, else empty. */
    static String in(Map<String, String> texts, Locale language) {
        return tag(texts, language).map(texts::get).orElse("");
    }

    /** The language in which {@link #in} says it; empty if it says nothing. */
    static Optional<Locale> languageOf(Map<String, String> texts, Locale language) {
        return tag(texts, language).map(Locale::forLanguageTag);
    }

    private static Optional<String> tag(Map<String, String> texts, Locale language) {
        return Stream.of(language.toLanguageTag(), language.getLanguage(), Locale.GERMAN.getLanguage())
                .filter(it -> texts.get(it) != null).findFirst();
    }
}
