package org.rathaus.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings that programs stumble over. */
public final class NaughtyStrings {

    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");

    private NaughtyStrings() {
    }

    /** All of them. */
    public static List<String> all() {
        try (InputStream in = NaughtyStrings.class.getResourceAsStream("naughty.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("# "))
                    .map(NaughtyStrings::unescaped).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return CHARACTER.matcher(line.replace("\\t", "\t"))
                .replaceAll(found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16)));
    }

    /** Those that a question for a text takes. */
    public static List<String> taken() {
        return all().stream().filter(text -> !isRefused(text) && !tidy(text).isEmpty()).toList();
    }

    /** Whether a question for a text refuses it: it has characters that control something. */
    public static boolean isRefused(String text) {
        return tidy(text).chars().anyMatch(Character::isISOControl);
    }

    /** A text as it is read: composed, without blanks around it. */
    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
