package org.rathaus.portal.internal.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words as people type them: in any case, with or without accents, "ü" also as "ue" or "u". */
public final class Words {

    private Words() {
    }

    /** The same for all ways of writing a text. */
    public static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replace("ß", "ss")
                .replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** The folded words of a text. */
    public static List<String> of(String text) {
        return Stream.of(fold(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
