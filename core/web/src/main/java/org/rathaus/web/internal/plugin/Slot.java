package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * The place of one service: the version that serves now. Between two versions requests wait here for a while; once the
 * plugin is uninstalled nobody waits.
 */
final class Slot {

    /** Requests that may wait at a time; the next ones are told to come again. */
    private static final int MOST_WAITING = 200;

    private Deployment current;
    private long left = -1;
    /** Nobody waits for the first version: it may never come. */
    private boolean gone = true;
    private int waiting;

    /** Lets a version serve from now on; returns the one before. */
    synchronized Optional<Deployment> put(Deployment next) {
        Optional<Deployment> before = Optional.ofNullable(current);
        current = next;
        gone = false;
        notifyAll();
        return before;
    }

    /** Takes a version away, if it is the one that serves. */
    synchronized void take(Deployment leaving) {
        if (current == leaving) {
            current = null;
            left = leaving.bundle().getBundleId();
        }
    }

    /** The plugin is uninstalled: nothing will come back by itself. */
    synchronized void goneWith(long bundleId) {
        if (current == null && left == bundleId) {
            gone = true;
            notifyAll();
        }
    }

    synchronized boolean isGone() {
        return gone;
    }

    synchronized Optional<Deployment> current() {
        return Optional.ofNullable(current);
    }

    /** Counts a request in to the version that serves, after waiting for one if need be. */
    synchronized Optional<Deployment> enter(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!gone) {
            if (current != null && current.enter()) {
                return Optional.of(current);
            }
            if (!await(end)) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean await(long end) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0 || waiting >= MOST_WAITING) {
            return false;
        }
        waiting++;
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
        }
    }
}
