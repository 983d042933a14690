package org.rathaus.towns.internal.enablement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;

/**
 * What the towns' administrators decided, each town's decisions by service. Asks every two seconds at most which towns have decided
 * anew, and only those; a town that never decided costs no question. While the database is away, what was known last holds.
 */
@Component(service = Decisions.class)
public final class Decisions {

    /** After so long it is read again even if nobody says that it has changed, as when the rows of a town were deleted. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Map<String, Decision> NONE = Map.of();

    private final EntityStore store;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Changes changes;
    private final Map<String, Known> byTown = new ConcurrentHashMap<>();

    @Activate
    public Decisions(@Reference(target = "(model=towns)") EntityStore store, @Reference Clock clock) {
        this(store, clock, System::nanoTime);
    }

    Decisions(EntityStore store, Clock clock, LongSupplier nanoTime) {
        this.store = store;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.changes = new Changes(store, nanoTime);
    }

    /** The decisions of a town; the same object as long as they are the same. */
    Map<String, Decision> of(String town) {
        Optional<Instant> changed = changes.of(town);
        return changed.isEmpty() ? NONE : byTown.computeIfAbsent(town, Known::new).since(changed.get());
    }

    /**
     * Stores a decision; it holds on this node when this returns.
     *
     * @param work done in the same transaction
     * @return false if there is one of this revision already
     */
    boolean store(String town, String service, Decision decision, Runnable work) {
        changes.note(town, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            return store.write(town, rows -> {
                boolean isStored = decision.revision() == 1 ? insert(rows, service, decision) : update(rows, service, decision);
                if (isStored) {
                    work.run();
                }
                return isStored;
            });
        } catch (DuplicateKeyException e) {
            return false;
        } finally {
            byTown.computeIfAbsent(town, Known::new).decisions.renew();
        }
    }

    private static boolean insert(EntityManager rows, String service, Decision decision) {
        rows.persist(StoredEnablement.of(service, decision));
        rows.flush();
        return true;
    }

    private static boolean update(EntityManager rows, String service, Decision decision) {
        String id = StoredEnablement.idOf(service).toString();
        boolean isNext = rows.createQuery("update StoredEnablement e set e.revision = :now where e.id = :id and e.revision = :before")
                .setParameter("now", decision.revision()).setParameter("before", decision.revision() - 1).setParameter("id", id)
                .executeUpdate() == 1;
        if (isNext) {
            rows.merge(StoredEnablement.of(service, decision));
            rows.flush();
        }
        return isNext;
    }

    /** What is known of one town. */
    private final class Known {

        private final String town;
        private final Fresh<Map<String, Decision>> decisions = new Fresh<>(nanoTime, this::read, NONE);
        private volatile Instant readAt = Instant.MIN;

        Known(String town) {
            this.town = town;
        }

        /** Until some time after a change somebody else may still be about to commit it. */
        Map<String, Decision> since(Instant changed) {
            boolean isSettled = readAt.isAfter(changed.plus(Changes.MARGIN)) && clock.instant().isBefore(readAt.plus(LONGEST));
            return isSettled ? decisions.last() : decisions.get();
        }

        private Map<String, Decision> read() {
            Instant begun = clock.instant();
            Map<String, Decision> now = new LinkedHashMap<>();
            List<StoredEnablement> found = store.read(town, rows ->
                    rows.createQuery("select e from StoredEnablement e order by e.service", StoredEnablement.class).getResultList());
            found.forEach(it -> now.put(it.service(), it.decision()));
            readAt = begun;
            return now;
        }
    }
}
