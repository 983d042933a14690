package org.rathaus.service.postalvote.election;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;

/**
 * An election or vote: one that the town's administrators have set up, or one that stands in {@code town.json} with {@code id},
 * {@code name} by language, and either {@code day} or {@code rollingWeeks} (a demonstration: held on a Sunday that stays so many weeks
 * away). There {@code opens} and {@code closes} limit the online window and {@code deadline} replaces the Federal Electoral Regulations'
 * where other law applies: local date-times such as {@code 2027-03-08T08:00}; {@code emergency}, {@code dispatchFrom} and {@code runOff}
 * are as below.
 *
 * @param id           kebab-case
 * @param names        the name by language
 * @param day          the day of the election
 * @param times        when applications are taken
 * @param dispatchFrom the first day on which documents go out, BWO § 28 (1)
 * @param runOff       the day of a run-off, if there may be one that can be applied for at the same time
 */
public record Election(String id, Map<?, ?> names, LocalDate day, Times times, Optional<LocalDate> dispatchFrom, Optional<LocalDate> runOff) {

    /**
     * The election described by these settings.
     *
     * @throws IllegalArgumentException if they do not describe one
     */
    public static Election of(Map<?, ?> settings, LocalDate today) {
        try {
            LocalDate day = settings.get("rollingWeeks") instanceof Number weeks
                    ? today.plusWeeks(weeks.longValue()).with(nextOrSame(SUNDAY))
                    : LocalDate.parse(String.valueOf(settings.get("day")));
            return new Election(required(settings, "id", String.class), required(settings, "name", Map.class), day, times(settings, day),
                    day(settings, "dispatchFrom"), day(settings, "runOff"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("an election with a wrong day or time: " + settings, e);
        }
    }

    private static Times times(Map<?, ?> settings, LocalDate day) {
        DeadlineRule law = DeadlineRule.of(day);
        Instant deadline = moment(settings, "deadline").orElseGet(() -> law.deadline(day));
        Optional<Instant> emergency = Optional.of(DeadlineRule.emergency(day).deadline(day))
                .filter(it -> Boolean.TRUE.equals(settings.get("emergency")));
        return new Times(moment(settings, "opens").orElse(Instant.MIN), moment(settings, "closes").orElse(deadline), deadline, emergency,
                law.citation());
    }

    private static <T> T required(Map<?, ?> settings, String key, Class<T> type) {
        if (!type.isInstance(settings.get(key))) {
            throw new IllegalArgumentException("an election without " + key + ": " + settings);
        }
        return type.cast(settings.get(key));
    }

    private static Optional<Instant> moment(Map<?, ?> settings, String key) {
        return Optional.ofNullable(settings.get(key))
                .map(it -> LocalDateTime.parse(it.toString()).atZone(Offer.LEGAL_ZONE).toInstant());
    }

    private static Optional<LocalDate> day(Map<?, ?> settings, String key) {
        return Optional.ofNullable(settings.get(key)).map(it -> LocalDate.parse(it.toString()));
    }

    /** From when on applications are taken online. */
    public Instant opens() {
        return times.opens();
    }

    /** Until when applications are taken online. */
    public Instant closes() {
        return times.closes();
    }

    /** The last second in which an application is in time by law. */
    public Instant deadline() {
        return times.deadline();
    }

    /** Whether applications are taken online or have been. */
    public boolean hasOpened(Instant now) {
        return times.hasOpened(now);
    }

    /** Whether everybody can apply online. */
    public boolean isOpen(Instant now) {
        return times.isOpen(now);
    }

    /** Judged to the second: who sends within the deadline's second is in time. */
    public boolean isInTime(Instant now) {
        return times.isInTime(now);
    }

    /** Whether only those can apply who could not know before that they would need it. */
    public boolean isEmergency(Instant now) {
        return times.isEmergency(now);
    }

    /** Until when whoever begins now can apply. */
    public Instant ends(Instant now) {
        return times.ends(now);
    }

    /** Name and day, as citizens know it. */
    public String label(Locale language) {
        return name(language) + ", " + DateQuestion.write(day, language);
    }

    /** The name alone. */
    public String name(Locale language) {
        return Stream.of(language.getLanguage(), "de").<Object>map(names::get).filter(Objects::nonNull).findFirst().orElse(id).toString();
    }
}
