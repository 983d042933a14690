package org.rathaus.service.postalvote;

import static java.time.DayOfWeek.FRIDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.rathaus.api.service.Offer;

/**
 * Until when the law lets voters apply. A law parameter: each row holds for the elections of a period.
 *
 * @param from     the first election day it holds for
 * @param until    the last election day it holds for
 * @param lastDay  from the election day to the last day
 * @param time     the last moment of that day, in the legal time zone
 * @param citation where the law says so
 */
record DeadlineRule(LocalDate from, LocalDate until, TemporalAdjuster lastDay, LocalTime time, String citation) {

    private static final TemporalAdjuster SECOND_DAY_BEFORE = day -> LocalDate.from(day).minusDays(2);

    private static final List<DeadlineRule> LAW = List.of(
            new DeadlineRule(LocalDate.MIN, LocalDate.of(2024, 12, 31), SECOND_DAY_BEFORE, LocalTime.of(18, 0),
                    "BWO § 27 (4) 1 as in force until 2024"),
            new DeadlineRule(LocalDate.of(2025, 1, 1), LocalDate.MAX, TemporalAdjusters.previous(FRIDAY),
                    LocalTime.of(15, 0), "BWO § 27 (4) 1 as in force from the Bundestag election 2025 on"));

    /** The rule for an election on this day. */
    static DeadlineRule of(LocalDate electionDay) {
        return LAW.stream()
                .filter(rule -> !electionDay.isBefore(rule.from) && !electionDay.isAfter(rule.until))
                .findFirst().orElseThrow();
    }

    /** The last second in which an application is in time. */
    Instant deadline(LocalDate electionDay) {
        return electionDay.with(lastDay).atTime(time).atZone(Offer.LEGAL_ZONE).toInstant();
    }
}
