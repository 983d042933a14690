package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;

/**
 * Spares citizens a plugin that fails: when half of the last requests have failed it is left alone for a moment, then
 * one request tries whether it works again. One that has to be left alone three times within a minute stays closed.
 */
final class Breaker {

    private static final int LOOKED_AT = 20;
    /** Fewer say nothing. */
    private static final int FEWEST = 6;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_PAUSES = 3;
    private static final Duration PAUSES_WITHIN = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private final Deque<Boolean> failed = new ArrayDeque<>();
    private final Deque<Long> pauses = new ArrayDeque<>();
    private Problem problem;
    private long pausedUntil;
    private boolean trying;
    private boolean closedForGood;

    /** @param nanos a clock such as {@link System#nanoTime} */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether a request may be tried; whoever was admitted says afterwards how it went. */
    synchronized boolean admits() {
        if (problem == null) {
            return true;
        }
        boolean tries = !closedForGood && !trying && nanos.getAsLong() - pausedUntil >= 0;
        trying |= tries;
        return tries;
    }

    /** A request was answered. */
    synchronized void succeeded() {
        if (trying) {
            trying = false;
            problem = null;
            failed.clear();
        }
        note(false);
    }

    /** A request was not answered for a reason that is not the plugin's. */
    synchronized void undecided() {
        trying = false;
    }

    /** A request failed; true when the plugin is left alone from now on. */
    synchronized boolean failed(Cause cause, String detail) {
        note(true);
        long failures = failed.stream().filter(it -> it).count();
        if (trying || problem == null && failed.size() >= FEWEST && failures * 2 >= failed.size()) {
            pause(new Problem(cause, detail, ""));
            return true;
        }
        return false;
    }

    private void note(boolean failure) {
        failed.addLast(failure);
        if (failed.size() > LOOKED_AT) {
            failed.removeFirst();
        }
    }

    private void pause(Problem reason) {
        long now = nanos.getAsLong();
        trying = false;
        problem = reason;
        pausedUntil = now + PAUSE.toNanos();
        pauses.addLast(now);
        pauses.removeIf(it -> now - it > PAUSES_WITHIN.toNanos());
        closedForGood |= pauses.size() >= MOST_PAUSES;
    }

    /** Leaves the plugin alone until another version takes its place. */
    synchronized void close(Problem reason) {
        problem = reason;
        closedForGood = true;
    }

    /** Why requests are not let through. */
    synchronized Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether it does not come back by itself. */
    synchronized boolean isClosedForGood() {
        return closedForGood;
    }
}
