package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lanes whose target does not work at all. One batch tries now and then, all others wait for it: so a backlog of any
 * length starts to move half a minute after the target is back, and no delivery is given up for the target's failure.
 */
final class Outages {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private record Outage(int failures, Instant until) {
    }

    private final Map<Lane, Outage> outages = new ConcurrentHashMap<>();

    /** Until when nobody should try; the past if the target works. */
    Instant until(Lane lane) {
        Outage outage = outages.get(lane);
        return outage == null ? Instant.MIN : outage.until();
    }

    /** It did not work again; how often that makes in a row. */
    int failed(Lane lane, Instant now) {
        return outages.compute(lane, (key, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Outage(failures, BACKOFF.after(failures, now));
        }).failures();
    }

    /** It works; whether it did not before. */
    boolean over(Lane lane) {
        return outages.remove(lane) != null;
    }
}
