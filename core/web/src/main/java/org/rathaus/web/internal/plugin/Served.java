package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

import org.rathaus.kernel.operation.PluginUsage;

/**
 * What a service has answered since the start, whichever of its versions did. Durations are counted in classes, each an
 * eighth wider than the one before, so that a percentile is at most that much too high, in 2 KB and without a lock.
 */
final class Served {

    private static final double GROWTH = Math.log(9.0 / 8);
    private static final int CLASSES = 256;
    private static final long MICROS = 1_000;

    private final LongAdder requests = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicLongArray classes = new AtomicLongArray(CLASSES);

    /** Counts an answer; the portal's and the plugin's own faults are errors, what it refuses is none. */
    void note(long nanos, int status) {
        requests.increment();
        if (status >= 500) {
            errors.increment();
        }
        classes.incrementAndGet(classOf(nanos / MICROS));
    }

    private static int classOf(long micros) {
        return (int) Math.min(CLASSES - 1, Math.ceil(Math.log(Math.max(1, micros)) / GROWTH));
    }

    PluginUsage usage() {
        return new PluginUsage(requests.sum(), errors.sum(), percentile(95));
    }

    /** The time within which so many of a hundred answers were there; zero if there was none. */
    private Duration percentile(int percent) {
        long all = 0;
        for (int i = 0; i < CLASSES; i++) {
            all += classes.get(i);
        }
        long wanted = (all * percent + 99) / 100;
        long seen = 0;
        for (int i = 0; i < CLASSES; i++) {
            seen += classes.get(i);
            if (all > 0 && seen >= wanted) {
                return Duration.ofNanos((long) (Math.exp(i * GROWTH) * MICROS));
            }
        }
        return Duration.ZERO;
    }
}
