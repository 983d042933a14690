package org.rathaus.backoffice.internal.statistics;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Figures as readers of a language write them. */
public final class Numbers {

    private static final String NOTHING = "–";
    private static final int DAY = 24;
    private static final double PERCENT = 100;

    private final Locale language;
    private final UnaryOperator<String> texts;

    /** @param texts of the page, by key */
    public Numbers(Locale language, UnaryOperator<String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** A number. */
    public String of(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** A part of a whole in per cent. */
    public String share(long part, long whole) {
        return whole == 0 ? NOTHING : of(Math.round(part * PERCENT / whole)) + "\u00a0%";
    }

    /** A month with its year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language).format(month);
    }

    /** The same, short. */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL uu", language).format(month);
    }

    /** How long something took, in hours up to a day, then in days. */
    public String time(Optional<Duration> time) {
        return time.map(Duration::toHours).map(hours -> hours < DAY ? time("hours", hours) : time("days", hours / DAY)).orElse(NOTHING);
    }

    private String time(String unit, long number) {
        return texts.apply(number == 0 ? unit + ".none" : number == 1 ? unit + ".one" : unit).replace("{0}", of(number));
    }
}
