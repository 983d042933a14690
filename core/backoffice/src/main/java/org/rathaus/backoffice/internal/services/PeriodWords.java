package org.rathaus.backoffice.internal.services;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.wicket.Component;

/** A period in words, such as "1 year and 6 months"; what is none stays as it was written. */
final class PeriodWords {

    private PeriodWords() {
    }

    /** @param texts has the names of the units */
    static String of(String written, Component texts) {
        try {
            return words(Period.parse(written), texts);
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    private static String words(Period period, Component texts) {
        List<String> parts = Stream.of(part("years", period.getYears(), texts), part("months", period.getMonths(), texts),
                part("days", period.getDays(), texts)).filter(it -> !it.isEmpty()).toList();
        if (parts.size() < 2) {
            return parts.isEmpty() ? texts.getString("period.none") : parts.get(0);
        }
        int last = parts.size() - 1;
        return texts.getString("period.and").replace("{0}", String.join(", ", parts.subList(0, last))).replace("{1}", parts.get(last));
    }

    private static String part(String unit, int count, Component texts) {
        return count == 0 ? "" : texts.getString("period." + unit + (count == 1 ? ".one" : "")).replace("{0}", String.valueOf(count));
    }
}
