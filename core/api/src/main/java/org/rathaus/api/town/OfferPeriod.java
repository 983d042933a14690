package org.rathaus.api.town;

import java.time.Instant;
import java.util.Optional;

/**
 * From when until when a town lets citizens begin a service.
 *
 * @param opens the first moment; empty: it is open already
 * @param ends  the first moment after it; empty: nobody knows
 */
public record OfferPeriod(Optional<Instant> opens, Optional<Instant> ends) {

    /** Without a beginning and an end. */
    public static final OfferPeriod ALWAYS = new OfferPeriod(Optional.empty(), Optional.empty());

    /** Whether it has not begun. */
    public boolean isToCome(Instant now) {
        return opens.filter(now::isBefore).isPresent();
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return ends.filter(it -> !now.isBefore(it)).isPresent();
    }

    /** Whether it has begun and is not over. */
    public boolean isOpen(Instant now) {
        return !isToCome(now) && !isOver(now);
    }
}
