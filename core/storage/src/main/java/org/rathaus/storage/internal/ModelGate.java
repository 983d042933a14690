package org.rathaus.storage.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.rathaus.api.storage.StorageException;

/**
 * Derby changes no table that is in use, and who waits for it in the database may end in a deadlock. So calls wait here
 * while the tables of their model change, and the change waits for the calls under way.
 */
final class ModelGate {

    private static final long PATIENCE_SECONDS = 10;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** A call of the model; within another call of the same thread it does not wait. */
    <R> R pass(Supplier<R> call) {
        return holding(lock.readLock(), call, "the tables are being changed for a new version; try again in a moment");
    }

    /** A change of the tables. */
    void alone(Runnable change) {
        holding(lock.writeLock(), () -> {
            change.run();
            return null;
        }, "the tables are in use without a break, so they cannot be changed;"
                + " try again when there is less to do");
    }

    private static <R> R holding(Lock lock, Supplier<R> work, String otherwise) {
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StorageException(otherwise, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted", e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
