package org.rathaus.benchmarks.load;

import java.util.Random;

/** When journeys are due. Shared by all workers: each takes the next one and waits for its time. */
final class Arrivals {

    private final double rate;
    private final long endNanos;
    private final Random random;
    private long nextNanos;

    /** @param rate citizens per second, or 0 for a closed loop in which the next one comes when the last is done */
    Arrivals(double rate, long beginNanos, long endNanos, long seed) {
        this.rate = rate;
        this.endNanos = endNanos;
        this.random = new Random(seed);
        this.nextNanos = beginNanos;
    }

    /** The time at which the next journey should begin, or -1 when no more will come. */
    synchronized long next() {
        if (rate <= 0) {
            long now = System.nanoTime();
            return now - endNanos >= 0 ? -1 : now;
        }
        nextNanos += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
        return nextNanos - endNanos >= 0 ? -1 : nextNanos;
    }
}
