package org.rathaus.cases.internal.audit;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;

/** Reads a town's audit log from its first entry to its last, while the town goes on working. */
final class Verification {

    private static final int PAGE = 1_000;

    /**
     * What was found.
     *
     * @param entries how many entries are in order
     * @param fault   what comes after them, if it is not in order
     * @param waiting how many entries are not sealed yet
     */
    record Result(long entries, Optional<Fault> fault, long waiting) {
    }

    private final EntityStore store;
    private final AuditKey key;
    private final Heads heads;

    Verification(EntityStore store, AuditKey key, Heads heads) {
        this.store = store;
        this.key = key;
        this.heads = heads;
    }

    Result of(String townId) {
        // the ends first: the log may grow meanwhile, but never shrink
        NavigableMap<Long, String> ends = heads.of(townId);
        store.read(townId, Verification::end).ifPresent(end -> ends.putIfAbsent(end.seq(), end.hash()));
        ChainCheck check = new ChainCheck(key, townId, ends);
        Optional<Fault> fault = follow(townId, check);
        long waiting = store.read(townId, rows -> rows.createQuery(
                "select count(a) from AuditEntry a where a.seq is null", Long.class).getSingleResult());
        return new Result(check.length(), fault.or(check::atEnd), waiting);
    }

    private static Optional<Link> end(EntityManager rows) {
        return Optional.ofNullable(rows.find(AuditHead.class, AuditHead.ID.toString())).map(AuditHead::end)
                .filter(end -> end.seq() > 0);
    }

    private Optional<Fault> follow(String townId, ChainCheck check) {
        for (List<AuditEntry> page = page(townId, 0); !page.isEmpty(); page = page(townId, check.length())) {
            for (AuditEntry entry : page) {
                Optional<Fault> fault = check.add(entry);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private List<AuditEntry> page(String townId, long after) {
        return store.read(townId, rows -> rows.createQuery("select a from AuditEntry a where a.seq > :after order by"
                + " a.seq", AuditEntry.class).setParameter("after", after).setMaxResults(PAGE).getResultList());
    }
}
