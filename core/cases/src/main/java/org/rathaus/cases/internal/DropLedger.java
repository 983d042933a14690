package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.storage.EntityStore;

/** Which case went into which file of a town. */
final class DropLedger {

    private final EntityStore store;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    DropLedger(EntityStore store) {
        this.store = store;
    }

    /** The files that the cases of these deliveries are in; a new one for those that are in none yet. */
    List<StoredDrop> plan(String townId, String service, String format, List<DeliveryItem> items, Instant now) {
        return settle(townId, rows -> plan(rows, service, format, items, now));
    }

    /** Another node may settle something at the same moment; what it left is ours. */
    private <R> R settle(String townId, Function<EntityManager, R> work) {
        return EntityStore.settle(() -> store.write(townId, work));
    }

    private List<StoredDrop> plan(EntityManager rows, String service, String format, List<DeliveryItem> items,
            Instant now) {
        Set<String> known = new LinkedHashSet<>();
        Map<UUID, DeliveryItem> open = new LinkedHashMap<>();
        for (DeliveryItem item : items) {
            entry(rows, item.file().id()).ifPresentOrElse(it -> known.add(it.dropId()), () -> open.putIfAbsent(item.file().id(), item));
        }
        List<StoredDrop> drops = new ArrayList<>();
        known.forEach(id -> drops.add(rows.find(StoredDrop.class, id)));
        if (!open.isEmpty()) {
            drops.add(planned(rows, service, format, open.values(), now));
        }
        return drops;
    }

    private static Optional<StoredDropEntry> entry(EntityManager rows, UUID caseId) {
        return rows.createQuery("select e from StoredDropEntry e where e.caseId = :case", StoredDropEntry.class)
                .setParameter("case", caseId.toString()).getResultStream().findFirst();
    }

    private StoredDrop planned(EntityManager rows, String service, String format, Collection<DeliveryItem> items,
            Instant now) {
        StoredDrop drop = new StoredDrop(ids.next(now), service, highest(rows, service) + 1, format, now);
        rows.persist(drop);
        items.forEach(item -> rows.persist(
                new StoredDropEntry(UUID.fromString(item.key()), drop.id(), item.file().id())));
        return drop;
    }

    private static int highest(EntityManager rows, String service) {
        return Optional.ofNullable(rows.createQuery("select max(d.number) from StoredDrop d where d.service = :service", Integer.class)
                .setParameter("service", service).getSingleResult()).orElse(0);
    }

    /** The file under a number above all others and above the one that is taken, or under the one that another node has given it. */
    StoredDrop renumber(String townId, StoredDrop drop, int taken) {
        String id = drop.id().toString();
        return settle(townId, rows -> {
            rows.createQuery("update StoredDrop d set d.number = :number where d.id = :id and d.number = :before")
                    .setParameter("number", Math.max(taken, highest(rows, drop.service())) + 1)
                    .setParameter("id", id).setParameter("before", drop.number()).executeUpdate();
            return rows.find(StoredDrop.class, id);
        });
    }

    /** The cases of a file as they are now, oldest first. */
    List<CaseFile> cases(String townId, StoredDrop drop) {
        return store.read(townId, rows -> {
            CaseRows cases = CaseRows.forStaff(rows, townId);
            return rows.createQuery("select c from StoredCase c where c.id in (select e.caseId from StoredDropEntry e"
                    + " where e.dropId = :drop) order by c.id", StoredCase.class)
                    .setParameter("drop", drop.id().toString()).getResultStream().map(cases::withHistory).toList();
        });
    }

    /** It lies in its folder. */
    void written(String townId, StoredDrop drop, String hash, Instant now) {
        store.write(townId, rows -> {
            rows.find(StoredDrop.class, drop.id().toString()).written(hash, now);
            return null;
        });
    }
}
