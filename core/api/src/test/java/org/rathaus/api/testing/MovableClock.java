package org.rathaus.api.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    /** At this moment. */
    public MovableClock(Instant now) {
        this.now = now;
    }

    /** To another moment, earlier ones too. */
    public void set(Instant moment) {
        now = moment;
    }

    /** Lets time go by. */
    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
