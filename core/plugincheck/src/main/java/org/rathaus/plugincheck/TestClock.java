package org.rathaus.plugincheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.rathaus.api.service.Offer;

/** The time of the portal: it goes on from wherever a test has set it. */
final class TestClock extends Clock {

    private final Clock real = Clock.system(Offer.LEGAL_ZONE);
    private volatile Duration ahead = Duration.ZERO;

    /** It is this moment now. */
    void set(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    /** As everybody else's again. */
    void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.offset(real.withZone(zone), ahead);
    }
}
