package org.rathaus.api.service;

import java.time.Instant;
import java.util.Optional;

import org.rathaus.api.town.OfferPeriod;

/** Whether a citizen may begin: open (perhaps until a moment), or closed (perhaps until a moment, perhaps since one). */
public final class Availability {

    private final boolean open;
    private final Instant until;
    private final Instant end;

    private Availability(boolean open, Instant until, Instant end) {
        this.open = open;
        this.until = until;
        this.end = end;
    }

    /** Open without an end. */
    public static Availability open() {
        return new Availability(true, null, null);
    }

    /** Open until this moment. */
    public static Availability openUntil(Instant end) {
        return new Availability(true, end, null);
    }

    /** Closed, and nobody knows when it opens. */
    public static Availability closed() {
        return new Availability(false, null, null);
    }

    /** Closed until this moment. */
    public static Availability closedUntil(Instant opening) {
        return new Availability(false, opening, null);
    }

    /** Closed for good since this moment. */
    public static Availability ended(Instant end) {
        return new Availability(false, null, end);
    }

    /** Whether a citizen may begin now. */
    public boolean isOpen() {
        return open;
    }

    /** When this changes, if that is known. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** Since when it is closed for good, if it is. */
    public Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    /** The same, but only within this period. */
    Availability within(OfferPeriod period, Instant now) {
        if (period.isOver(now)) {
            return ended(period.ends().orElseThrow());
        }
        if (period.isToCome(now)) {
            return closedUntil(period.opens().orElseThrow());
        }
        boolean endsSooner = open && period.ends().filter(it -> until == null || it.isBefore(until)).isPresent();
        return endsSooner ? openUntil(period.ends().orElseThrow()) : this;
    }
}
