package org.rathaus.service.postalvote.election;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The elections in the database. A form asks for them many times in each request, so what was read is kept for some seconds, and as
 * long as the database is away; other nodes see a change after these seconds.
 */
public final class ElectionRows implements ElectionSource {

    private static final Logger LOG = LoggerFactory.getLogger(ElectionRows.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Read(List<Election> elections, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    private final EntityStore store;
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    /** No request waits for a database that does not answer; the thread ends by itself when there is nothing to do. */
    private final ThreadPoolExecutor refreshes = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
        Thread thread = new Thread(work, "postal-vote-elections");
        thread.setDaemon(true);
        return thread;
    });

    /** In this store. */
    public ElectionRows(EntityStore store) {
        this.store = store;
        refreshes.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<Election> of(String townId) {
        Read known = read.get(townId);
        if (known == null) {
            return load(townId);
        }
        if (!known.isFresh() && read.replace(townId, known, new Read(known.elections(), System.nanoTime()))) {
            refreshes.execute(() -> refresh(townId));
        }
        return known.elections();
    }

    /** What was read while somebody changed something is not kept. */
    private List<Election> load(String townId) {
        long before = changes.get();
        List<Election> elections = all(townId).stream().map(StoredElection::election).toList();
        read.compute(townId, (town, known) -> changes.get() == before ? new Read(elections, System.nanoTime()) : known);
        return elections;
    }

    private void changed(String townId) {
        changes.incrementAndGet();
        read.remove(townId);
    }

    /** Elections change rarely: what is known counts while the database is away. */
    private void refresh(String townId) {
        try {
            load(townId);
        } catch (StorageException e) {
            LOG.warn("the elections of {} are those that were read before: {}", townId, e.getMessage());
        }
    }

    /** All of a town, as they are now; the last one first. */
    List<StoredElection> all(String townId) {
        return store.read(townId, rows -> rows.createQuery("select e from StoredElection e order by e.day desc, e.code", StoredElection.class)
                .getResultList());
    }

    Optional<StoredElection> find(String townId, String code) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(StoredElection.class, StoredElection.idOf(code).toString())));
    }

    /** Adds one; false if there is one with this code. */
    boolean add(String townId, ElectionPlan plan) {
        try {
            store.write(townId, rows -> {
                rows.persist(new StoredElection(plan));
                return true;
            });
            changed(townId);
            return true;
        } catch (DuplicateKeyException e) {
            LOG.debug("the code of an election is taken", e);
            return false;
        }
    }

    /** Changes one; false if somebody else has since it was seen, or there is none. */
    boolean change(String townId, String code, int seen, Consumer<StoredElection> change) {
        String id = StoredElection.idOf(code).toString();
        boolean changed = store.write(townId, rows -> {
            int raised = rows.createQuery("update StoredElection e set e.revision = e.revision + 1 where e.id = :id and e.revision = :seen")
                    .setParameter("id", id).setParameter("seen", seen).executeUpdate();
            if (raised == 1) {
                change.accept(rows.find(StoredElection.class, id));
            }
            return raised == 1;
        });
        changed(townId);
        return changed;
    }
}
