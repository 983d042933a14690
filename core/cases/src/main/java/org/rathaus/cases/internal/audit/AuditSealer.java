package org.rathaus.cases.internal.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals in the background, so that no writer waits for another. Looks after the towns where something was written, a
 * second or two later, and now and then after all: a node may have died in between. Each look seals one batch, so that
 * a rush is sealed bit by bit and mostly when it is over.
 */
public final class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long SWEEP_SECONDS = 15 * 60;
    private static final long PATIENCE_SECONDS = 5;

    private final Seal seal;
    private final Supplier<List<String>> towns;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(AuditSealer::daemon);
    private Set<String> written = new HashSet<>();
    /** Their transactions were perhaps still open when we looked last. */
    private Set<String> due = new HashSet<>();

    /** Keeps the ends of the chains in this folder. */
    public AuditSealer(EntityStore store, AuditKey key, Path folder, Supplier<List<String>> towns, Clock clock) {
        this.seal = new Seal(store, key, new Heads(folder), clock);
        this.towns = towns;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rathaus-audit");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with all towns. */
    public void start() {
        timer.scheduleWithFixedDelay(this::sealDue, 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> sealAll(towns.get()), 5, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** Seals a last batch of each town, then ends; the rest is sealed after the next start. */
    public void stop() {
        timer.shutdown();
        try {
            timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sealDue();
        sealDue();
    }

    /** Something was written or is just being written here. */
    public synchronized void hint(String townId) {
        written.add(townId);
    }

    private synchronized void lookAgain(String townId) {
        due.add(townId);
    }

    void sealDue() {
        Set<String> now = next();
        if (!sealAll(now)) {
            now.forEach(this::hint);
        }
    }

    /** Ends at the first failure: a database that is down is so for all towns. */
    private boolean sealAll(Collection<String> townIds) {
        return townIds.stream().allMatch(this::sealTown);
    }

    private synchronized Set<String> next() {
        Set<String> now = due;
        due = written;
        written = new HashSet<>();
        return now;
    }

    private boolean sealTown(String townId) {
        try {
            if (seal.next(townId)) {
                lookAgain(townId);
            }
            return true;
        } catch (DuplicateKeyException e) {
            // another node was the first to seal here; what it left is ours
            hint(townId);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the audit entries of {} are sealed later: {}", townId, e.toString());
            return false;
        }
    }
}
