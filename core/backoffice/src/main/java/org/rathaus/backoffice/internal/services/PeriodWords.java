package org.rathaus.backoffice.internal.services;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A period in words, such as "1 year and 6 months"; what is none stays as it was written. */
final class PeriodWords {

    private PeriodWords() {
    }

    /** @param texts the names of the units by their keys */
    static String of(String written, UnaryOperator<String> texts) {
        try {
            return words(Period.parse(written), texts);
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    private static String words(Period period, UnaryOperator<String> texts) {
        List<String> parts = Stream.of(part("years", period.getYears(), texts), part("months", period.getMonths(), texts),
                part("days", period.getDays(), texts)).filter(it -> !it.isEmpty()).toList();
        if (parts.size() < 2) {
            return parts.isEmpty() ? texts.apply("period.none") : parts.get(0);
        }
        int last = parts.size() - 1;
        return texts.apply("period.and").replace("{0}", String.join(", ", parts.subList(0, last))).replace("{1}", parts.get(last));
    }

    private static String part(String unit, int count, UnaryOperator<String> texts) {
        return count == 0 ? "" : texts.apply("period." + unit + (count == 1 ? ".one" : "")).replace("{0}", String.valueOf(count));
    }
}
