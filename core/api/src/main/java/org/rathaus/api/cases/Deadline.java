package org.rathaus.api.cases;

import java.time.Instant;
import java.time.Period;

import org.rathaus.api.service.Offer;

/**
 * By when an open case should be decided: what the authority usually needs, counted from the receipt.
 *
 * @param at      the moment
 * @param urgency how near it is
 */
public record Deadline(Instant at, Urgency urgency) {

    /** How near a deadline is. */
    public enum Urgency {
        /** There is time. */
        IN_TIME,
        /** Within three days. */
        SOON,
        /** It is over. */
        OVERDUE
    }

    private static final Period SOON = Period.ofDays(3);

    /** Of a case that needs so much time. */
    public static Deadline of(Instant receivedAt, Period time, Instant now) {
        Instant at = receivedAt.atZone(Offer.LEGAL_ZONE).plus(time).toInstant();
        return new Deadline(at, at.isBefore(now) ? Urgency.OVERDUE : at.isBefore(soon(now)) ? Urgency.SOON : Urgency.IN_TIME);
    }

    /** What is to be decided before this moment is to be decided soon. */
    public static Instant soon(Instant now) {
        return now.atZone(Offer.LEGAL_ZONE).plus(SOON).toInstant();
    }

    /** When a case was received that has this deadline. */
    public static Instant receipt(Instant deadline, Period time) {
        return deadline.atZone(Offer.LEGAL_ZONE).minus(time).toInstant();
    }
}
