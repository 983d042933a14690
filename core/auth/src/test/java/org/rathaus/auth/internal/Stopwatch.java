package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Tells whether an answer takes longer for one than for another: by turns, and by the processor's time, which other work on the machine
 * does not count in.
 */
public final class Stopwatch {

    private static final int TURNS = 9;
    private static final int ALIKE = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stopwatch() {
    }

    /** Both get the numbers from 0, one after the other. */
    public static void assertAlike(IntConsumer one, IntConsumer other) {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            first.add(nanos(one, turn));
            second.add(nanos(other, turn));
        }
        long median = median(first);
        long otherMedian = median(second);
        assertTrue(median < otherMedian * ALIKE && otherMedian < median * ALIKE, first + " and " + second + " ns");
    }

    private static long nanos(IntConsumer work, int turn) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.accept(turn);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(TURNS / 2).findFirst().orElseThrow();
    }
}
