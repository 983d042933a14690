package org.rathaus.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.identity.StaffMember;

/** Reads cases with their history, within one call of the store. */
final class CaseRows {

    private final EntityManager rows;
    private final String townId;
    private final Predicate<String> services;
    private final boolean isForStaff;

    /** All of a town, with all that citizens sent. */
    CaseRows(EntityManager rows, String townId) {
        this(rows, townId, service -> true, false);
    }

    /** Those that a member may see. */
    CaseRows(EntityManager rows, StaffMember member) {
        this(rows, member.townId(), member::covers, true);
    }

    /** All of a town, as staff may see them. */
    static CaseRows forStaff(EntityManager rows, String townId) {
        return new CaseRows(rows, townId, service -> true, true);
    }

    /** Those of a service, as staff may see them. */
    static CaseRows ofService(EntityManager rows, String townId, String serviceId) {
        return new CaseRows(rows, townId, serviceId::equals, true);
    }

    private CaseRows(EntityManager rows, String townId, Predicate<String> services, boolean isForStaff) {
        this.rows = rows;
        this.townId = townId;
        this.services = services;
        this.isForStaff = isForStaff;
    }

    Optional<CaseFile> byKey(String serviceId, String idempotencyKey) {
        return first(rows.createQuery(
                "select c from StoredCase c where c.service = :service and c.idempotencyKey = :key", StoredCase.class)
                .setParameter("service", serviceId).setParameter("key", idempotencyKey).getResultList());
    }

    Optional<CaseFile> bySecret(String secret) {
        return first(rows.createQuery("select c from StoredCase c where c.secretHash = :hash", StoredCase.class)
                .setParameter("hash", Secrets.hash(secret)).getResultList());
    }

    Optional<StoredCase> byId(UUID id) {
        return Optional.ofNullable(rows.find(StoredCase.class, id.toString())).filter(it -> services.test(it.service()));
    }

    /** With this reference as it is stored. */
    Optional<StoredCase> byReference(String reference) {
        return rows.createQuery("select c from StoredCase c where c.reference = :reference", StoredCase.class).setParameter("reference", reference)
                .getResultStream().filter(it -> services.test(it.service())).findFirst();
    }

    /** Newest first. */
    List<CaseFile> ofAccount(String accountId, int most) {
        return rows.createQuery("select c from StoredCase c where c.account = :account order by c.receivedAt desc, c.id", StoredCase.class)
                .setParameter("account", accountId).setMaxResults(most).getResultStream().map(this::withHistory).toList();
    }

    /** Whether the case of this secret is the account's now. */
    boolean take(String secret, String accountId) {
        rows.createQuery("update StoredCase c set c.account = :account where c.secretHash = :hash and c.account is null")
                .setParameter("account", accountId).setParameter("hash", Secrets.hash(secret)).executeUpdate();
        return rows.createQuery("select c.id from StoredCase c where c.secretHash = :hash and c.account = :account", String.class)
                .setParameter("account", accountId).setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst().isPresent();
    }

    void leave(String accountId) {
        rows.createQuery("update StoredCase c set c.account = null where c.account = :account").setParameter("account", accountId).executeUpdate();
    }

    /** Of the citizen's own secret or of one from a mail. */
    Optional<CaseFile> byLink(String secret) {
        return bySecret(secret).or(() -> first(rows.createQuery("select c from StoredCase c where c.id ="
                + " (select l.caseId from StoredLink l where l.secretHash = :hash)", StoredCase.class)
                .setParameter("hash", Secrets.hash(secret)).getResultList()));
    }

    /** What a target is to hear of: of a sealed case only the citizen. */
    DeliveryItem item(StoredDelivery delivery) {
        StoredCase stored = rows.find(StoredCase.class, delivery.caseId());
        List<CaseEvent> history = history(stored.id());
        CaseFile file = delivery.target().equals(Outbox.MAIL) ? stored.toCaseFile(townId, history) : stored.forStaff(townId, history);
        CaseEvent event = file.events().get(delivery.eventNumber() - 1);
        return new DeliveryItem(delivery.key(), file, event, file.answers().raw(stored.emailQuestion()));
    }

    /** Oldest first. */
    List<CaseEvent> history(UUID id) {
        return rows.createQuery("select e from StoredEvent e where e.caseId = :id order by e.number", StoredEvent.class)
                .setParameter("id", id.toString()).getResultStream().map(StoredEvent::toEvent).toList();
    }

    CaseFile withHistory(StoredCase stored) {
        List<CaseEvent> history = history(stored.id());
        return isForStaff ? stored.forStaff(townId, history) : stored.toCaseFile(townId, history);
    }

    private Optional<CaseFile> first(List<StoredCase> found) {
        return found.stream().findFirst().map(this::withHistory);
    }
}
