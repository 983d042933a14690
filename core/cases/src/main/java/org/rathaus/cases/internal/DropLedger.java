package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;

/** Which case went into which file of a town. */
final class DropLedger {

    private static final int ATTEMPTS = 5;

    private final EntityStore store;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    DropLedger(EntityStore store) {
        this.store = store;
    }

    /** The files that these deliveries are in; a new one for those that are in none yet. */
    List<StoredDrop> plan(String townId, String service, String format, List<DeliveryItem> items, Instant now) {
        for (int attempt = 1;; attempt++) {
            try {
                return store.write(townId, rows -> plan(rows, service, format, items, now));
            } catch (DuplicateKeyException e) {
                // another node planned at the same moment; what it left is ours
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<StoredDrop> plan(EntityManager rows, String service, String format, List<DeliveryItem> items,
            Instant now) {
        Set<String> known = new LinkedHashSet<>();
        List<DeliveryItem> open = new ArrayList<>();
        for (DeliveryItem item : items) {
            StoredDropEntry entry = rows.find(StoredDropEntry.class, item.key());
            if (entry == null) {
                open.add(item);
            } else {
                known.add(entry.dropId());
            }
        }
        List<StoredDrop> drops = new ArrayList<>();
        known.forEach(id -> drops.add(rows.find(StoredDrop.class, id)));
        if (!open.isEmpty()) {
            drops.add(planned(rows, service, format, open, now));
        }
        return drops;
    }

    private StoredDrop planned(EntityManager rows, String service, String format, List<DeliveryItem> items,
            Instant now) {
        int number = Optional.ofNullable(rows.createQuery(
                "select max(d.number) from StoredDrop d where d.service = :service", Integer.class)
                .setParameter("service", service).getSingleResult()).orElse(0) + 1;
        StoredDrop drop = new StoredDrop(ids.next(now), service, number, format, now);
        rows.persist(drop);
        items.forEach(item -> rows.persist(
                new StoredDropEntry(UUID.fromString(item.key()), drop.id(), item.file().id())));
        return drop;
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
