package org.rathaus.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for something that happens soon, and not a moment longer. */
public final class Patience {

    private static final long PAUSE_MILLIS = 50;
    /** No promise: so long that a busy machine fails no test. */
    private static final Duration USUAL = Duration.ofSeconds(60);

    private Patience() {}

    /**
     * Asks again and again until the answer is yes, for a minute at most; an exception counts as no.
     *
     * @param what completes the sentence "it is not true in time that …"
     * @throws AssertionError if the time is over
     */
    public static void until(String what, Callable<Boolean> isTrue) {
        until(what, USUAL, isTrue);
    }

    /**
     * The same within a time that is promised.
     *
     * @param what completes the sentence "it is not true in time that …"
     * @throws AssertionError if the time is over
     */
    public static void until(String what, Duration most, Callable<Boolean> isTrue) {
        long end = System.nanoTime() + most.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (isTrue.call()) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (Exception e) {
                last = e;
                pause();
            }
        }
        throw new AssertionError("it is not true within " + most.toSeconds() + " s that " + what, last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
