package org.rathaus.service.postalvote;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;

/**
 * An election or vote, as a town's settings describe it: {@code id}, {@code name} by language, and either {@code day}
 * or {@code rollingWeeks} (a demonstration: held on a Sunday that stays so many weeks away). {@code opens} and
 * {@code closes} limit the online window and {@code deadline} replaces the Federal Electoral Regulations' where other
 * law applies: local date-times such as {@code 2027-03-08T08:00}.
 *
 * @param id       kebab-case
 * @param names    the name by language
 * @param day      the day of the election
 * @param opens    from when on applications are taken online
 * @param closes   until when applications are taken online
 * @param deadline the last second in which an application is in time by law
 */
record Election(String id, Map<?, ?> names, LocalDate day, Instant opens, Instant closes, Instant deadline) {

    /**
     * The election described by these settings.
     *
     * @throws IllegalArgumentException if they do not describe one
     */
    static Election of(Map<?, ?> settings, LocalDate today) {
        try {
            LocalDate day = settings.get("rollingWeeks") instanceof Number weeks
                    ? today.plusWeeks(weeks.longValue()).with(nextOrSame(SUNDAY))
                    : LocalDate.parse(String.valueOf(settings.get("day")));
            Instant deadline = moment(settings, "deadline").orElseGet(() -> DeadlineRule.of(day).deadline(day));
            return new Election(required(settings, "id", String.class), required(settings, "name", Map.class), day,
                    moment(settings, "opens").orElse(Instant.MIN), moment(settings, "closes").orElse(deadline), deadline);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("an election with a wrong day or time: " + settings, e);
        }
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

    boolean hasOpened(Instant now) {
        return !now.isBefore(opens);
    }

    boolean isOpen(Instant now) {
        return hasOpened(now) && now.isBefore(closes);
    }

    /** Judged to the second: who sends within the deadline's second is in time. */
    boolean isInTime(Instant now) {
        return !now.truncatedTo(ChronoUnit.SECONDS).isAfter(deadline);
    }

    /** Name and day, as citizens know it. */
    String label(Locale language) {
        Object name = Stream.of(language.getLanguage(), "de").<Object>map(names::get).filter(Objects::nonNull)
                .findFirst().orElse(id);
        return name + ", " + DateQuestion.write(day, language);
    }
}
