package org.rathaus.cases.internal;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.town.Town;

/**
 * What follows when a case is sealed or opened: by which words it is found, and who hears of it. Works within one call of the store.
 */
record Sealing(EntityManager rows, TimeOrderedIds ids, Outbox outbox) {

    /** A sealed case is found by its reference only. */
    void index(StoredCase file) {
        rows.createQuery("delete from StoredWord w where w.caseId = :id").setParameter("id", file.id().toString()).executeUpdate();
        file.words(ids).forEach(rows::persist);
    }

    /** What was opened leaves the house like a case that has just come; what left before it was sealed does not again. */
    void release(StoredCase file, CaseEvent event, Optional<Town> town) {
        if (count("OutboxEntry o where o.caseId", file) == 0) {
            rows.persist(new OutboxEntry(ids.next(event.at()), file.service(), file.id()));
        }
        town.filter(it -> count("StoredDelivery o where o.target <> '" + Outbox.MAIL + "' and o.caseId", file) == 0)
                .ifPresent(it -> outbox.write(rows, it, Outbox.ofOpening(it, file.service()), file, event));
    }

    private long count(String what, StoredCase file) {
        return rows.createQuery("select count(o) from " + what + " = :id", Long.class).setParameter("id", file.id().toString()).getSingleResult();
    }
}
