package org.rathaus.forms.internal.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.DraftDeletions;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.form.ResumeLinks;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes in the background what was sent, each second in one go, and what was not touched for too long, each hour. */
final class DraftPurge {

    private static final Logger LOG = LoggerFactory.getLogger(DraftPurge.class);
    /** Keeps transactions short. */
    private static final int BATCH = 500;
    private static final long PATIENCE_SECONDS = 5;
    /** So long a link still says what became of the draft. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final EntityStore store;
    private final Supplier<List<String>> towns;
    private final DraftDeletions deletions;
    private final Clock clock;
    private final Queue<Draft> sent = new ConcurrentLinkedQueue<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-drafts"));

    DraftPurge(EntityStore store, Supplier<List<String>> towns, DraftDeletions deletions, Clock clock) {
        this.store = store;
        this.towns = towns;
        this.deletions = deletions;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::deleteSent, 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::deleteExpired, 1, 60, TimeUnit.MINUTES);
    }

    /** Deletes what waits, then ends. */
    void stop() {
        timer.shutdown();
        try {
            timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!sent.isEmpty()) {
            deleteSent();
        }
    }

    void discard(Draft draft) {
        gone.add(draft.id());
        sent.add(draft);
    }

    /** Whether it was sent and is about to be deleted: nobody goes on with it. */
    boolean isGone(String id) {
        return gone.contains(id);
    }

    void deleteSent() {
        List<Draft> batch = new ArrayList<>();
        for (Draft draft = sent.poll(); draft != null; draft = batch.size() < BATCH ? sent.poll() : null) {
            batch.add(draft);
        }
        Map<String, List<String>> byTown = batch.stream().collect(Collectors.groupingBy(Draft::townId,
                Collectors.mapping(draft -> StoredDraft.idOf(draft.id()).toString(), Collectors.toList())));
        byTown.forEach((town, ids) -> guarded(() -> delete(town, ids, clock.instant(), ResumeLinks.State.SENT)));
        batch.forEach(it -> gone.remove(it.id()));
    }

    /**
     * One by one: a list of ever different length is ever another statement, and Derby plans it for longer than this.
     *
     * @param untouchedSince spares a draft in which somebody goes on typing meanwhile
     * @return how many were deleted
     */
    private int delete(String town, List<String> ids, Instant untouchedSince, ResumeLinks.State why) {
        Instant now = clock.instant();
        return store.write(town, entities -> {
            List<String> deleted = ids.stream().filter(id -> entities.createQuery("DELETE FROM StoredDraft d WHERE d.id = :id AND d.savedAt <= :since")
                    .setParameter("id", id).setParameter("since", untouchedSince).executeUpdate() == 1).toList();
            deleted.forEach(id -> new LinkRows(entities).end(id, why, now));
            return deleted.size();
        });
    }

    void deleteExpired() {
        Instant limit = clock.instant().minus(Drafts.LIFE);
        for (String town : towns.get()) {
            guarded(() -> expired(town, limit).forEach((service, ids) -> deleteExpired(town, service, ids, limit)));
            guarded(() -> store.write(town, entities -> new LinkRows(entities).forget(clock.instant().minus(REMEMBERED))));
        }
    }

    private void deleteExpired(String town, String service, List<String> ids, Instant limit) {
        int deleted = delete(town, ids, limit, ResumeLinks.State.EXPIRED);
        if (deleted > 0) {
            deletions.expired(town, service, deleted);
        }
    }

    /** The ids by their services. */
    private Map<String, List<String>> expired(String town, Instant limit) {
        return store.read(town, entities -> entities
                .createQuery("SELECT d.service, d.id FROM StoredDraft d WHERE d.savedAt < :limit", Object[].class).setParameter("limit", limit).getResultStream()
                .collect(Collectors.groupingBy(it -> (String) it[0], Collectors.mapping(it -> (String) it[1], Collectors.toList()))));
    }

    /** What is not deleted now goes when it expires. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("drafts could not be deleted", e);
        }
    }
}
