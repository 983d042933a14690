package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.rathaus.api.cases.CaseDesk.Batch;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/** The ledger of exports of one service: which case left in which batch. Works within one call of the store. */
final class Exports {

    private static final int LARGEST_BATCH = 5_000;
    /** Databases limit the number of parameters of a statement. */
    private static final int PART = 500;
    private static final String ENTRIES =
            " from OutboxEntry o where o.service = :service and o.kind = '" + OutboxEntry.EXPORT + "'";
    private static final String WAITING = ENTRIES + " and o.batch is null";

    private final EntityManager rows;
    private final TimeOrderedIds ids;
    private final AuditLog audit;
    private final StaffMember member;
    private final String serviceId;

    Exports(EntityManager rows, TimeOrderedIds ids, AuditLog audit, StaffMember member, String serviceId) {
        this.rows = rows;
        this.ids = ids;
        this.audit = audit;
        this.member = member;
        this.serviceId = serviceId;
    }

    long countNew() {
        return query("select count(o)" + WAITING, Long.class).getSingleResult();
    }

    /**
     * Takes what waits. The batch is written first: of two exports at once, the second fails on its number or sees what
     * the first took.
     */
    Batch takeNew(Instant now) {
        int number = Optional.ofNullable(query("select max(b.number) from ExportBatch b where b.service = :service",
                Integer.class).getSingleResult()).orElse(0) + 1;
        ExportBatch batch = new ExportBatch(ids.next(now), serviceId, number, member.id(), now);
        rows.persist(batch);
        rows.flush();
        List<String> waiting = query("select o.id" + WAITING + " order by o.caseId", String.class)
                .setMaxResults(LARGEST_BATCH).getResultList();
        if (waiting.isEmpty()) {
            rows.remove(batch);
            return new Batch(0, List.of());
        }
        mark(waiting, number);
        audit(Action.EXPORT, number, now);
        return new Batch(number, cases(number));
    }

    private void mark(List<String> waiting, int number) {
        for (int from = 0; from < waiting.size(); from += PART) {
            List<String> part = waiting.subList(from, Math.min(waiting.size(), from + PART));
            rows.createQuery("update OutboxEntry o set o.batch = :number where o.id in :ids")
                    .setParameter("number", number).setParameter("ids", part).executeUpdate();
        }
    }

    Optional<Batch> again(int number, Instant now) {
        List<CaseFile> cases = cases(number);
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        audit(Action.FETCH_AGAIN, number, now);
        return Optional.of(new Batch(number, cases));
    }

    private void audit(Action action, int number, Instant now) {
        audit.ofBatch(rows, member.townId(), member.id(), action, serviceId, number, now);
    }

    private List<CaseFile> cases(int number) {
        Map<String, List<CaseEvent>> histories = query("select e from StoredEvent e where e.caseId in (select o.caseId"
                + ENTRIES + " and o.batch = :number) order by e.number", StoredEvent.class)
                .setParameter("number", number).getResultStream().collect(Collectors.groupingBy(StoredEvent::caseId,
                        Collectors.mapping(StoredEvent::toEvent, Collectors.toList())));
        return query("select c from StoredCase c where c.id in (select o.caseId" + ENTRIES
                + " and o.batch = :number) order by c.id", StoredCase.class).setParameter("number", number)
                .getResultStream()
                .map(stored -> stored.forStaff(member.townId(), histories.get(stored.id().toString()))).toList();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type) {
        return rows.createQuery(text, type).setParameter("service", serviceId);
    }
}
