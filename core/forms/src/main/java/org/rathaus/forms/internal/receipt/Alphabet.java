package org.rathaus.forms.internal.receipt;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The characters that the fonts can show. A document for the long term must not ask for others (PDF/A-3, 6.2.11.8), so
 * they are written more simply: without accents, or as a mark.
 */
final class Alphabet {

    private static final String MARK = "?";

    private final IntPredicate shown;

    Alphabet(IntPredicate shown) {
        this.shown = shown;
    }

    /** Whether every visible character of a text is shown as it is. */
    boolean has(String text) {
        return plain(text).codePoints().allMatch(this::knows);
    }

    /** A text in these characters only. */
    String write(String text) {
        return plain(text).codePoints().mapToObj(this::write).collect(Collectors.joining());
    }

    /** Composed, with blanks and hyphens that every font has, without what controls a terminal. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n").replaceAll("[\\p{Zs}\\t&&[^\u00a0]]", " ")
                .replace('\u2010', '-').replace('\u2011', '-')
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "");
    }

    /** What a font shows where others agree on nothing says nothing to whoever has it read out (PDF/A-3, 6.2.11.7.3). */
    private boolean knows(int character) {
        return character == '\n' || shown.test(character) && Character.getType(character) != Character.PRIVATE_USE;
    }

    private String write(int character) {
        String written = Character.toString(character);
        if (knows(character)) {
            return written;
        }
        String simple = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !simple.isEmpty() && simple.codePoints().allMatch(this::knows) ? simple : MARK;
    }
}
