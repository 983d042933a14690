package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: each time twice as long, a little more or less, so that not all come at once. */
final class Backoff {

    private static final int DOUBLINGS = 20;
    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration longest;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** When to try again after so many failures in a row, from 1. */
    Instant after(int failures, Instant now) {
        long millis = first.toMillis() << Math.min(failures - 1, DOUBLINGS);
        double spread = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
        return now.plusMillis((long) (Math.min(millis, longest.toMillis()) * spread));
    }
}
