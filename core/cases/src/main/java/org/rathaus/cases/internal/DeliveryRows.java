package org.rathaus.cases.internal;

import static org.rathaus.cases.internal.StoredDelivery.ACKNOWLEDGED;
import static org.rathaus.cases.internal.StoredDelivery.DEAD;
import static org.rathaus.cases.internal.StoredDelivery.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Changes deliveries of one town, within one call of the store. */
final class DeliveryRows {

    private static final int REASON_LENGTH = 200;
    private static final Pattern GAP = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final String TO_TARGET = " from StoredDelivery d where d.state = :state and d.target = :target";
    /** Whoever was too slow, so that another node took it in hand, no longer decides. */
    private static final String IN_HAND = " where d.id = :id and d.state = '" + WAITING + "' and d.claims = :claims";

    private static final String UNSETTLED =
            " (d.state = '" + DEAD + "' or d.state = '" + WAITING + "' and d.reason <> '')";

    private final EntityManager rows;

    DeliveryRows(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * Takes what is due in hand. One by one, because of two nodes that want the same row one must not get it, and a
     * list of ever different length would be ever another statement to plan.
     *
     * @param until when others may take it, should this node be dead by then
     */
    List<StoredDelivery> claim(String target, int size, Instant now, Instant until) {
        return rows.createQuery("select d" + TO_TARGET + " and d.dueAt <= :now order by d.dueAt", StoredDelivery.class)
                .setParameter("state", WAITING).setParameter("target", target).setParameter("now", now)
                .setMaxResults(size).getResultStream().filter(delivery -> claim(delivery, until)).toList();
    }

    private boolean claim(StoredDelivery delivery, Instant until) {
        return rows.createQuery("update StoredDelivery d set d.dueAt = :until, d.claims = :more, d.reason = ''" + IN_HAND)
                .setParameter("until", until).setParameter("more", delivery.claims() + 1)
                .setParameter("id", delivery.key()).setParameter("claims", delivery.claims()).executeUpdate() == 1;
    }

    /** Whether it had never been taken in hand; it never will be. */
    boolean withdraw(String target, UUID caseId, int eventNumber) {
        return rows.createQuery("delete from StoredDelivery d where d.caseId = :case and d.target = :target and d.eventNumber = :event"
                + " and d.state = '" + WAITING + "' and d.claims = 0").setParameter("case", caseId.toString()).setParameter("target", target)
                .setParameter("event", eventNumber).executeUpdate() == 1;
    }

    /** The target has it, whoever handed it over. */
    void acknowledge(StoredDelivery delivery, Instant now) {
        rows.createQuery("update StoredDelivery d set d.state = '" + ACKNOWLEDGED + "', d.acknowledgedAt = :now,"
                + " d.reason = '' where d.id = :id and d.state <> '" + ACKNOWLEDGED + "'")
                .setParameter("now", now).setParameter("id", delivery.key()).executeUpdate();
    }

    /** The target did not acknowledge it. */
    void fail(StoredDelivery delivery, String reason, Instant due) {
        settle(delivery, WAITING, delivery.failures() + 1, reason, due);
    }

    /** It is given up. */
    void giveUp(StoredDelivery delivery, int failures, String reason, Instant now) {
        settle(delivery, DEAD, failures, reason, now);
    }

    /** The target did not work, so that it waits as before. */
    void release(StoredDelivery delivery, String reason, Instant now) {
        settle(delivery, WAITING, delivery.failures(), reason, now);
    }

    private void settle(StoredDelivery delivery, String state, int failures, String reason, Instant due) {
        rows.createQuery("update StoredDelivery d set d.state = :state, d.failures = :failures, d.reason = :reason,"
                + " d.dueAt = :due" + IN_HAND)
                .setParameter("state", state).setParameter("failures", failures)
                .setParameter("reason", shortened(reason)).setParameter("due", due)
                .setParameter("id", delivery.key()).setParameter("claims", delivery.claims() + 1).executeUpdate();
    }

    private static String shortened(String reason) {
        String line = GAP.matcher(reason).replaceAll(" ").strip();
        return line.length() <= REASON_LENGTH ? line : line.substring(0, REASON_LENGTH - 1) + "…";
    }

    /** When the next one of those that wait is due. */
    Optional<Instant> next(String target) {
        return Optional.ofNullable(rows.createQuery("select min(d.dueAt)" + TO_TARGET, Instant.class)
                .setParameter("state", WAITING).setParameter("target", target).getSingleResult());
    }

    /** What was given up or failed is due now, with a clean slate; what is in hand or was never tried is left alone. No services are all. */
    long retry(String target, Set<String> services, Instant now) {
        return MemberStore.within(services, slate(" where d.target = :target and d.state in ('" + DEAD + "', '" + WAITING + "') and" + UNSETTLED
                + MemberStore.reach(services, "d.service"), now).setParameter("target", target)).executeUpdate();
    }

    boolean retryOne(String id, Instant now) {
        return slate(" where d.id = :id and" + UNSETTLED, now).setParameter("id", id).executeUpdate() == 1;
    }

    /** What targets besides mail did not acknowledge of a case. */
    void retryOf(UUID caseId, Instant now) {
        slate(" where d.caseId = :case and d.target <> '" + Outbox.MAIL + "' and" + UNSETTLED, now).setParameter("case", caseId.toString()).executeUpdate();
    }

    /** The target has lost it after all. */
    void deliverAgain(String id, Instant now) {
        slate(" where d.id = :id and d.state = '" + ACKNOWLEDGED + "'", now).setParameter("id", id).executeUpdate();
    }

    private Query slate(String condition, Instant now) {
        return rows.createQuery("update StoredDelivery d set d.state = '" + WAITING + "', d.failures = 0,"
                + " d.dueAt = :now, d.since = :now, d.acknowledgedAt = null" + condition).setParameter("now", now);
    }
}
