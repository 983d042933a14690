package org.rathaus.service.movingnotice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Within what time after moving in people report it. A law parameter: each row holds for moves of a period.
 *
 * @param from     the first day of moving in it holds for
 * @param until    the last day of moving in it holds for
 * @param time     how long one may take; the day of moving in does not count (BGB § 187 (1))
 * @param citation where the law says so
 */
record RegistrationPeriod(LocalDate from, LocalDate until, Period time, String citation) {

    private static final List<RegistrationPeriod> LAW = List.of(
            new RegistrationPeriod(LocalDate.MIN, LocalDate.of(2015, 10, 31), Period.ofWeeks(1), "MRRG § 11 (1) and the law of the states"),
            new RegistrationPeriod(LocalDate.of(2015, 11, 1), LocalDate.MAX, Period.ofWeeks(2), "BMG § 17 (1)"));

    /** The rule for who has moved in on this day. */
    static RegistrationPeriod of(LocalDate movedOn) {
        return LAW.stream().filter(rule -> !movedOn.isBefore(rule.from) && !movedOn.isAfter(rule.until)).findFirst().orElseThrow();
    }

    /**
     * The last day on which it is in time. One on a weekend moves to Monday (BGB § 193); public holidays differ between the
     * states, so that on the day after one a notice may be called late that is not: nothing but a warning follows from it.
     */
    LocalDate lastDay(LocalDate movedOn) {
        LocalDate last = movedOn.plus(time);
        boolean isWeekend = last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend ? last.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : last;
    }
}
