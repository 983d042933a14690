package org.rathaus.towns.internal.enablement;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.town.EnablementDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something of the database that is read again when it is older than {@link EnablementDesk#SECONDS} seconds and somebody
 * asks. One reads; the others go by what was known before, if anything was. The same object as long as it is the same.
 */
final class Fresh<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Fresh.class);
    private static final long FRESH = Duration.ofSeconds(EnablementDesk.SECONDS).toNanos();
    /** A database that is away may keep whoever asks waiting. */
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final Supplier<T> reading;
    private final T unknown;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile T known;
    private volatile long goodUntil;

    /** @param unknown what holds if the database does not answer and never has */
    Fresh(LongSupplier nanoTime, Supplier<T> reading, T unknown) {
        this.nanoTime = nanoTime;
        this.reading = reading;
        this.unknown = unknown;
    }

    T get() {
        if (known == null) {
            asking.lock();
        } else if (isFresh() || !asking.tryLock()) {
            return known;
        }
        try {
            if (!isFresh()) {
                look();
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    /** What was known last, be it old; asks only where nothing is known. */
    T last() {
        T last = known;
        return last == null ? get() : last;
    }

    /** Reads it before this returns, so that nobody gets what was known before from then on. */
    void renew() {
        asking.lock();
        try {
            look();
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh() {
        return known != null && nanoTime.getAsLong() - goodUntil < 0;
    }

    private void look() {
        long begun = nanoTime.getAsLong();
        try {
            T now = reading.get();
            known = now.equals(known) ? known : now;
            goodUntil = begun + FRESH;
        } catch (StorageException e) {
            LOG.debug("what administrators of towns decided is not known, or may be old", e);
            known = known == null ? unknown : known;
            goodUntil = nanoTime.getAsLong() + PATIENCE;
        }
    }
}
