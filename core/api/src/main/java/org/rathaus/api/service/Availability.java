package org.rathaus.api.service;

import java.time.Instant;
import java.util.Optional;

/** Whether a citizen may begin: open (perhaps until a moment), or closed (perhaps until a moment). */
public final class Availability {

    private final boolean open;
    private final Instant until;

    private Availability(boolean open, Instant until) {
        this.open = open;
        this.until = until;
    }

    /** Open without an end. */
    public static Availability open() {
        return new Availability(true, null);
    }

    /** Open until this moment. */
    public static Availability openUntil(Instant end) {
        return new Availability(true, end);
    }

    /** Closed, and nobody knows when it opens. */
    public static Availability closed() {
        return new Availability(false, null);
    }

    /** Closed until this moment. */
    public static Availability closedUntil(Instant opening) {
        return new Availability(false, opening);
    }

    /** Whether a citizen may begin now. */
    public boolean isOpen() {
        return open;
    }

    /** When this changes, if that is known. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
