package org.rathaus.cases.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text in lower case, each with a space before it, so that a LIKE finds where words start. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");

    private SearchWords() {
    }

    /** Letters and digits only, so nothing in it is a wildcard; empty if the text has none. */
    static String of(String text) {
        String words = BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words;
    }

    /** Matches a text that contains this one, with {@code ESCAPE '\'}. */
    static String containing(String text) {
        return "%" + WILDCARD.matcher(text).replaceAll("\\\\$0") + "%";
    }
}
