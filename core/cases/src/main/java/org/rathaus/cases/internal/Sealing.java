package org.rathaus.cases.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.town.Town;

/**
 * What follows when a case is sealed or opened: by which words it is found, and who hears of it. Works within one call of the store.
 */
record Sealing(EntityManager rows, TimeOrderedIds ids, Outbox outbox) {

    private static final Duration DURABLE = Duration.ofSeconds(2);

    /** A sealed case is found by its reference only. */
    void index(StoredCase file) {
        rows.createQuery("delete from StoredWord w where w.caseId = :id").setParameter("id", file.id().toString()).executeUpdate();
        file.words(ids).forEach(rows::persist);
    }

    /** What has not left the house yet stays. */
    void hold(StoredCase file) {
        String id = file.id().toString();
        rows.createQuery("delete from OutboxEntry o where o.caseId = :id and o.batch is null").setParameter("id", id).executeUpdate();
        rows.createQuery("delete from StoredDelivery d where d.caseId = :id and d.target <> '" + Outbox.MAIL + "' and d.state = '" + StoredDelivery.WAITING
                + "' and d.claims = 0").setParameter("id", id).executeUpdate();
    }

    /** What was opened leaves the house like a case that has just come; what left before it was sealed does not again. */
    void release(StoredCase file, CaseEvent event, Optional<Town> town) {
        if (!isInOutbox(file)) {
            rows.persist(new OutboxEntry(ids.next(event.at()), file.service(), file.id()));
        }
        town.ifPresent(it -> deliver(it, file, event));
    }

    /** Looked at a moment later, when it is durable. */
    private void deliver(Town town, StoredCase file, CaseEvent event) {
        List<String> addressed = rows.createQuery("select d.target from StoredDelivery d where d.caseId = :id", String.class)
                .setParameter("id", file.id().toString()).getResultList();
        List<String> targets = Outbox.ofOpening(town, file.service());
        outbox.write(rows, town, targets.stream().filter(it -> !addressed.contains(it)).toList(), file, event);
        new DeliveryRows(rows).retryOf(file.id(), event.at());
        outbox.written(town, file.service(), targets, event.at().plus(DURABLE));
    }

    private boolean isInOutbox(StoredCase file) {
        return rows.createQuery("select count(o) from OutboxEntry o where o.caseId = :id", Long.class)
                .setParameter("id", file.id().toString()).getSingleResult() > 0;
    }
}
