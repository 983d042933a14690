package org.rathaus.cases.internal.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what waits into a town's chain. */
final class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    /** Keeps transactions short, and bounds what sealing takes from citizens while many come at once. */
    private static final int BATCH = 500;
    private static final String WAITING = " from AuditEntry a where a.seq is null";

    private final EntityStore store;
    private final AuditKey key;
    private final Heads heads;
    private final Clock clock;

    Seal(EntityStore store, AuditKey key, Heads heads, Clock clock) {
        this.store = store;
        this.key = key;
        this.heads = heads;
        this.clock = clock;
    }

    /** Seals what has waited longest; whether more waits. Cheap where nothing does. */
    boolean next(String townId) {
        if (!isAnythingWaiting(townId)) {
            return false;
        }
        store.write(townId, this::grow).ifPresent(end -> remember(townId, end));
        return true;
    }

    private boolean isAnythingWaiting(String townId) {
        return !store.read(townId, rows -> rows.createQuery("select a.id" + WAITING, String.class).setMaxResults(1)
                .getResultList()).isEmpty();
    }

    private Optional<Link> grow(EntityManager rows) {
        AuditHead head = hold(rows);
        List<AuditEntry> waiting = rows.createQuery("select a" + WAITING + " order by a.id", AuditEntry.class)
                .setMaxResults(BATCH).getResultList();
        Link end = head.end();
        for (AuditEntry entry : waiting) {
            end = end.next(key, entry.signature());
            entry.sealed(end);
        }
        head.moveTo(end);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(end);
    }

    /** Changes nothing, but lets whoever else seals this town wait until our transaction ends. */
    private static AuditHead hold(EntityManager rows) {
        String id = AuditHead.ID.toString();
        int there = rows.createQuery("update AuditHead h set h.seq = h.seq where h.id = :id").setParameter("id", id)
                .executeUpdate();
        if (there == 1) {
            return rows.find(AuditHead.class, id);
        }
        AuditHead first = new AuditHead(Link.START);
        rows.persist(first);
        rows.flush();
        return first;
    }

    private void remember(String townId, Link end) {
        try {
            heads.add(townId, end, clock.instant());
        } catch (RuntimeException e) {
            // the next line covers what this one would have
            LOG.error("the end of the audit chain of {} could not be kept outside the database", townId, e);
        }
    }
}
