package org.rathaus.api.cases;

import java.time.Instant;

/**
 * When a case is to be destroyed or made anonymous.
 *
 * @param at       from this moment on
 * @param law      the rule that says so, such as {@code BWO § 90 (2)}; for the protocol of deletions
 * @param disposal what becomes of it
 */
public record Expiry(Instant at, String law, Disposal disposal) {

    /** The case is deleted whole. */
    public Expiry(Instant at, String law) {
        this(at, law, Disposal.DELETE);
    }

    /** At the same time, but something else becomes of the case. */
    public Expiry by(Disposal other) {
        return new Expiry(at, law, other);
    }
}
