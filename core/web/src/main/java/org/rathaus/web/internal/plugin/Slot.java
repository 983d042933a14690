package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * The place of one service: the version that serves now. When that has left and no other is there, requests wait here, a
 * few and for a while; later, and once the plugin is uninstalled, nobody waits.
 */
final class Slot {

    /** Requests that may wait at a time, each on a thread of the server; the next ones are told to come again. */
    static final int MOST_WAITING = 50;

    private final Duration most;
    private Deployment current;
    private long left = -1;
    private long leftAt;
    /** Nobody waits for the first version: it may never come. */
    private boolean gone = true;
    private int waiting;

    /** @param most after a version has left, how long requests wait for the next one */
    Slot(Duration most) {
        this.most = most;
    }

    /** Lets a version serve from now on. */
    synchronized void put(Deployment next) {
        current = next;
        gone = false;
        notifyAll();
    }

    /** Takes a version away, if it is the one that serves. */
    synchronized void take(Deployment leaving) {
        if (current == leaving) {
            current = null;
            left = leaving.bundle().getBundleId();
            leftAt = System.nanoTime();
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
    synchronized Optional<Deployment> enter() {
        while (!gone) {
            if (current != null && current.enter()) {
                return Optional.of(current);
            }
            if (!await()) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean await() {
        long millis = (leftAt + most.toNanos() - System.nanoTime()) / 1_000_000;
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
