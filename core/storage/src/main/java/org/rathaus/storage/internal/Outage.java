package org.rathaus.storage.internal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While the database is away, one caller a second tries it; the others are told at once, so that they do not
 * take all threads from pages that need no database.
 */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong nextTry = new AtomicLong();
    private volatile boolean lasting;

    boolean isLasting() {
        return lasting;
    }

    /** @throws SQLTransientConnectionException if it is not this caller's turn to try */
    void takeTurn() throws SQLTransientConnectionException {
        long due = nextTry.get();
        long now = System.nanoTime();
        if (now - due < 0 || !nextTry.compareAndSet(due, now + PAUSE_NANOS)) {
            throw new SQLTransientConnectionException("the database does not answer", "08001");
        }
    }

    /** A caller got no connection. */
    void begin(SQLException why) {
        if (!lasting) {
            LOG.error("The database does not answer: {}", why.getMessage());
        }
        nextTry.set(System.nanoTime() + PAUSE_NANOS);
        lasting = true;
    }

    /** The caller whose turn it was got a connection. */
    void end() {
        LOG.info("The database answers again");
        lasting = false;
    }
}
