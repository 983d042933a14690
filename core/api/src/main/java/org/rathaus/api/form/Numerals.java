package org.rathaus.api.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people in Germany and elsewhere type them. */
final class Numerals {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,15}(?:[.,][0-9]{1,6})?");
    /** Dots, blanks or apostrophes between thousands, then perhaps a comma. */
    private static final Pattern GERMAN = Pattern.compile("[+-]?[0-9]{1,3}(?:[. '\u00a0\u202f][0-9]{3}){1,4}(?:,[0-9]{1,6})?");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3}){2,4}(?:\\.[0-9]{1,6})?|[+-]?[0-9]{1,3},[0-9]{3}\\.[0-9]{1,6}");

    private Numerals() {
    }

    /** The number, if it is one: {@code 1234.5}, {@code 1234,5}, {@code 1.234,50}, {@code 1 234}. A lone dot before three digits parts thousands, as in German. */
    static Optional<BigDecimal> read(String typed) {
        String text = typed.strip().replace('\u2212', '-');
        if (GERMAN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("[. '\u00a0\u202f]", "").replace(',', '.')));
        }
        if (ENGLISH.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** With as many decimals as it has: {@code 1.234,50}, in English {@code 1,234.50}. */
    static String write(BigDecimal number, Locale language) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
