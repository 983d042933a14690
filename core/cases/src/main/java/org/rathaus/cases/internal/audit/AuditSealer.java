package org.rathaus.cases.internal.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals in the background, so that no writer waits for another. Looks after the towns where something was written, a
 * second or two later, and now and then after all: a node may have died in between. Each look seals one batch a town and
 * ends after a while, so that a rush is sealed bit by bit and mostly when it is over.
 */
public final class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long SWEEP_SECONDS = 15 * 60;
    private static final long PATIENCE_SECONDS = 5;
    /** Of each second, so that citizens have the rest of it. */
    private static final Duration TURN = Duration.ofMillis(100);

    private final Seal seal;
    private final Supplier<List<String>> towns;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-audit"));
    private Set<String> written = new LinkedHashSet<>();
    /** Their transactions were perhaps still open when we looked last. */
    private Set<String> due = new LinkedHashSet<>();

    /** Keeps the ends of the chains in this folder. */
    public AuditSealer(EntityStore store, AuditKey key, Path folder, Supplier<List<String>> towns, Clock clock) {
        this.seal = new Seal(store, key, new Heads(folder), clock);
        this.towns = towns;
    }

    /** Begins with all towns. */
    public void start() {
        timer.scheduleWithFixedDelay(() -> sealDue(TURN), 1, 1, TimeUnit.SECONDS);
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
        Duration rest = Duration.ofSeconds(PATIENCE_SECONDS);
        sealDue(rest);
        sealDue(rest);
    }

    /** Something was written or is just being written here. */
    public synchronized void hint(String townId) {
        written.add(townId);
    }

    private synchronized void lookAgain(String townId) {
        due.add(townId);
    }

    /** Begins no town once the time is over; what is left comes first the next time. */
    void sealDue(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        List<String> now = next();
        int next = 0;
        boolean works = true;
        while (works && next < now.size() && System.nanoTime() - end < 0) {
            works = sealTown(now.get(next));
            next++;
        }
        putFirst(now.subList(next, now.size()));
    }

    /** Ends at the first failure: a database that is down is so for all towns. */
    private boolean sealAll(Collection<String> townIds) {
        return townIds.stream().allMatch(this::sealTown);
    }

    private synchronized List<String> next() {
        List<String> now = List.copyOf(due);
        due = written;
        written = new LinkedHashSet<>();
        return now;
    }

    private synchronized void putFirst(List<String> left) {
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(due);
        due = all;
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
            hint(townId);
            return false;
        }
    }
}
