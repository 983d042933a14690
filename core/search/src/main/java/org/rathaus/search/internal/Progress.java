package org.rathaus.search.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.rathaus.api.search.SearchSource.Change;

/** How far a town has been read. */
final class Progress {

    /** What was written while others wrote may become visible later, and clocks of nodes differ: so far back is looked again. */
    static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Map<UUID, Seen> recent = new HashMap<>();
    private Instant newest;
    private boolean isSettled;
    private long checkedAt;
    private boolean isChecked;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    private record Seen(Instant changedAt, int content) {
    }

    Progress(Instant newest) {
        this.newest = newest;
    }

    /** From where on changes are asked for. */
    synchronized Instant from() {
        return newest.equals(Instant.EPOCH) || isSettled ? newest : newest.minus(AGAIN);
    }

    /** All was read at this moment; when the newest is old by then, nothing older becomes visible any more. */
    synchronized void read(Instant now) {
        isSettled = now.isAfter(newest.plus(AGAIN.multipliedBy(2)));
    }

    synchronized Instant newest() {
        return newest;
    }

    /** Whether it is another than what was indexed before; to be called once for each. */
    synchronized boolean isNew(Change change) {
        if (change.changedAt().isAfter(newest)) {
            newest = change.changedAt();
            isSettled = false;
        }
        Seen seen = new Seen(change.changedAt(), change.document().hashCode());
        return !seen.equals(recent.put(change.id(), seen));
    }

    synchronized void forgetOlder() {
        Instant oldest = from();
        recent.values().removeIf(it -> it.changedAt().isBefore(oldest));
    }

    /** The next search asks the source, however short ago the last one did. */
    synchronized void invalidate() {
        isChecked = false;
    }

    /**
     * Runs the work unless it ran a moment ago; if it runs already, that run counts, unless a change came after it began.
     *
     * @param now what {@link System#nanoTime} says
     */
    synchronized CompletableFuture<Void> run(long now, Runnable work, Executor executor) {
        if (isChecked && (!running.isDone() || now - checkedAt < FRESH.toNanos())) {
            return running;
        }
        checkedAt = now;
        isChecked = true;
        running = running.handle((nothing, failure) -> null).thenRunAsync(work, executor);
        return running;
    }
}
