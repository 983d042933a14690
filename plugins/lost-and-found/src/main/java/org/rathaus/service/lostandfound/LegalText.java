package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that name what the law sets, such as <code>{law.reward-step}</code>, so that no text says what the law no longer does. */
final class LegalText {

    static final Pattern PLACE = Pattern.compile("\\{law\\.([a-z-]+)}");

    private LegalText() {
    }

    static boolean names(String text) {
        return text.contains("{law.");
    }

    /**
     * The text with the figures of a day.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    static String fill(String text, LocalDate day) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(figure(Law.named(place.group(1)).on(day))));
    }

    private static String figure(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
