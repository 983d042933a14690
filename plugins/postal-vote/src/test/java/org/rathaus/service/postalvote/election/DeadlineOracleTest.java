package org.rathaus.service.postalvote.election;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every deadline, to the second, against an oracle that shares nothing with what it judges. */
class DeadlineOracleTest {

    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 20;
    private static final int OLD_RULE_UNTIL = 2024;
    private static final int DAYS = 400;
    private static final long HOUR = 3_600;

    static IntStream years() {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS);
    }

    /** The day before the rule changed, the years, the leap days and both changes of clocks are among them. */
    @ParameterizedTest(name = "all elections of {0}")
    @MethodSource("years")
    void isWhatTheOracleSaysForEachDayOfTheYear(int year) {
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            assertEquals(deadline(day), DeadlineRule.of(day).deadline(day).getEpochSecond(), day::toString);
            assertEquals(emergency(day), DeadlineRule.emergency(day).deadline(day).getEpochSecond(), day::toString);
        });
    }

    /** Seconds around the deadlines and an hour beside them, where a wrong offset would lead, and any in the fortnight before. */
    @Test
    void judgesEachMomentAsTheOracleDoes() {
        Random random = new Random(20_250_221);
        long judged = random.ints(DAYS, 0, YEARS * 365).mapToObj(LocalDate.of(FIRST_YEAR, 1, 1)::plusDays)
                .flatMapToLong(day -> moments(day, random).peek(moment -> judge(day, moment))).count();
        assertEquals(DAYS * 44, judged);
    }

    private static LongStream moments(LocalDate day, Random random) {
        long deadline = deadline(day);
        long emergency = emergency(day);
        LongStream edges = LongStream.rangeClosed(-2, 2).flatMap(by -> LongStream.of(deadline + by, emergency + by, deadline + HOUR + by, deadline - HOUR + by));
        return LongStream.concat(edges, random.longs(24, emergency - 14 * EuropeanClock.DAY, emergency + EuropeanClock.DAY));
    }

    private static void judge(LocalDate day, long moment) {
        Instant now = Instant.ofEpochSecond(moment, 999_999_999);
        Times times = new ElectionPlan("any", Map.of("de", "Wahl"), Kind.OTHER, day, new ElectionPlan.Dates(Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.empty(), Optional.empty(), false, true)).election().times();
        assertEquals(moment <= deadline(day), times.isInTime(now), () -> day + " at " + now);
        assertEquals(moment > deadline(day) && moment <= emergency(day), times.isEmergency(now), () -> day + " at " + now);
    }

    private static long deadline(LocalDate day) {
        long election = EuropeanClock.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        boolean old = day.getYear() <= OLD_RULE_UNTIL;
        long last = old ? election - 2 : EuropeanClock.fridayBefore(election);
        // the last day may lie in the year before
        int year = last < EuropeanClock.day(day.getYear(), 1, 1) ? day.getYear() - 1 : day.getYear();
        return EuropeanClock.moment(year, last, (old ? 18 : 15) * HOUR);
    }

    private static long emergency(LocalDate day) {
        return EuropeanClock.moment(day.getYear(), EuropeanClock.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), 15 * HOUR);
    }

    @Test
    void hasAnOracleThatKnowsTheCalendar() {
        assertEquals(List.of(0L, 19_782L, 20_142L), List.of(EuropeanClock.day(1970, 1, 1), EuropeanClock.day(2024, 2, 29), EuropeanClock.day(2025, 2, 23)));
        assertEquals(List.of(4, 0), List.of(EuropeanClock.weekday(0), EuropeanClock.weekday(20_142)));
    }
}
