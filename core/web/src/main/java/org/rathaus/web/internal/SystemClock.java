package org.rathaus.web.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rathaus.api.service.Offer;

/** The time, for everybody who asks for a {@link Clock}. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private final Clock clock;

    /** In the legal time zone. */
    @Activate
    public SystemClock() {
        this(Clock.system(Offer.LEGAL_ZONE));
    }

    private SystemClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SystemClock(clock.withZone(zone));
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
