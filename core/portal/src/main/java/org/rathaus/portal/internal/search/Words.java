package org.rathaus.portal.internal.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people type them: in any case, with or without accents, "ü" also as "ue" or "u". */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {
    }

    /** The same for all ways of writing a text. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace("ß", "ss")
                .replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** The folded words of a text. */
    public static List<String> of(String text) {
        return BETWEEN.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }
}
