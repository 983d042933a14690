package org.rathaus.api.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people type them: {@code 9 3 1961}, {@code 09.03.1961}, {@code 9. März 1961}, {@code 1961-03-09}. */
final class Days {

    private static final Pattern BETWEEN = Pattern.compile("[\\s.,/-]+");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");
    /** How months begin in German and English, umlauts written out, too. */
    private static final List<Pattern> MONTHS = List.of("j[aä](n|nn?er|enner)", "feb", "(m[aä]e?r|mrz)", "apr", "ma[iy]", "jun", "jul", "aug", "sep",
            "o[kc]t", "nov", "de[zc]").stream().map(start -> Pattern.compile(start + "\\p{L}*")).toList();

    private Days() {
    }

    /** Day, month and year of what was typed into one field, if it is a whole day. */
    static Optional<List<String>> apart(String whole) {
        List<String> parts = List.of(BETWEEN.split(whole));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        return Optional.of(YEAR.matcher(parts.get(0)).matches() ? List.of(parts.get(2), parts.get(1), parts.get(0)) : parts);
    }

    /** The day, if there is such a one. */
    static Optional<LocalDate> read(String day, String month, String year) {
        String bareDay = day.replaceFirst("\\.$", "");
        int number = month(month.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT));
        if (number == 0 || !SHORT.matcher(bareDay).matches() || !YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(bareDay)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String typed) {
        if (SHORT.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        for (int at = 0; at < MONTHS.size(); at++) {
            if (MONTHS.get(at).matcher(typed).matches()) {
                return at + 1;
            }
        }
        return 0;
    }
}
