package org.rathaus.service.postalvote.election;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rathaus.api.service.LawParameter;
import org.rathaus.api.service.Offer;

/**
 * Until when the law lets voters apply for an election, as {@code application.law.csv} and {@code emergency.law.csv} say it:
 * {@code 2 days before, 18:00}, {@code Friday before, 15:00} or {@code election day, 15:00}.
 *
 * @param lastDay  from the election day to the last day
 * @param time     the last second of that day, in the legal time zone
 * @param citation where the law says so
 */
public record DeadlineRule(TemporalAdjuster lastDay, LocalTime time, String citation) {

    private static final LawParameter APPLICATION = LawParameter.of(DeadlineRule.class, "application");
    private static final LawParameter EMERGENCY = LawParameter.of(DeadlineRule.class, "emergency");
    private static final Pattern WRITTEN = Pattern.compile("(?:([0-9]{1,3}) days before|([A-Z][a-z]+) before|election day), ([0-9:]{5})");

    /** The rule for an election on this day. */
    public static DeadlineRule of(LocalDate electionDay) {
        return read(APPLICATION.on(electionDay));
    }

    /** The rule for those who could not know before that they would need it. */
    public static DeadlineRule emergency(LocalDate electionDay) {
        return read(EMERGENCY.on(electionDay));
    }

    private static DeadlineRule read(LawParameter.Value value) {
        Matcher written = WRITTEN.matcher(value.text());
        if (!written.matches()) {
            throw new IllegalArgumentException("no rule for a deadline: " + value.text());
        }
        return new DeadlineRule(lastDay(written.group(1), written.group(2)), LocalTime.parse(written.group(3)), value.citation());
    }

    private static TemporalAdjuster lastDay(String days, String weekday) {
        if (days != null) {
            return day -> LocalDate.from(day).minusDays(Long.parseLong(days));
        }
        return weekday == null ? day -> day : TemporalAdjusters.previous(DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)));
    }

    /** The last second in which an application is in time. */
    public Instant deadline(LocalDate electionDay) {
        return electionDay.with(lastDay).atTime(time).atZone(Offer.LEGAL_ZONE).toInstant();
    }
}
