package org.rathaus.service.movingnotice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

import org.rathaus.api.service.LawParameter;

/**
 * Within what time after moving in people report it, BMG § 17 (1).
 *
 * @param time     how long one may take; the day of moving in does not count (BGB § 187 (1))
 * @param citation where the law says so
 */
record RegistrationPeriod(Period time, String citation) {

    private static final LawParameter LAW = LawParameter.of(RegistrationPeriod.class, "period");

    /** The rule for who has moved in on this day. */
    static RegistrationPeriod of(LocalDate movedOn) {
        LawParameter.Value value = LAW.on(movedOn);
        return new RegistrationPeriod(Period.parse(value.text()), value.citation());
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
