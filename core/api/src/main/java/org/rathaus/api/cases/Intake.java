package org.rathaus.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.rathaus.api.service.Offer;

/**
 * How an application came to the town.
 *
 * @param channel   the way it came
 * @param arrivedOn the day stamped on the paper; empty unless it came on paper
 * @param clerk     the id of the staff account that filled in the form; empty if the citizen did
 */
public record Intake(Channel channel, Optional<LocalDate> arrivedOn, String clerk) {

    /** As nearly all come. */
    public static final Intake ONLINE = new Intake(Channel.ONLINE, Optional.empty(), "");

    /**
     * The moment at which the rules of the service apply: for paper the end of the day on which it came, as a stamp says no
     * hour; otherwise now.
     */
    public Instant at(Instant now) {
        Instant stamped = arrivedOn.map(day -> day.atTime(LocalTime.MAX).atZone(Offer.LEGAL_ZONE).toInstant()).orElse(now);
        return stamped.isBefore(now) ? stamped : now;
    }

    /** Whether a clerk filled in the form. */
    public boolean isByClerk() {
        return !clerk.isEmpty();
    }
}
