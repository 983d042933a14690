package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Retention.Outcome;
import org.rathaus.kernel.service.ServiceCatalog;

/**
 * Destroys cases or makes them anonymous: all that is kept here in one transaction with the entry of the protocol, which
 * then reminds of what other bundles keep until they have done the same.
 */
@Component(service = Destruction.class)
public final class Destruction {

    /** What goes before the case file; deliveries and links go with it by themselves. */
    private static final List<String> PARTS =
            List.of("StoredHold p where p.id", "StoredEvent p where p.caseId", "OutboxEntry p where p.caseId");

    private final EntityStore store;
    private final DataKeepers keepers;
    private final ServiceCatalog catalog;
    private final AuditLog audit;
    private final Clock clock;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Activate
    public Destruction(@Reference(target = "(model=cases)") EntityStore store, @Reference DataKeepers keepers,
            @Reference ServiceCatalog catalog, @Reference AuditLog audit, @Reference Clock clock) {
        this.store = store;
        this.keepers = keepers;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /** Destroys a case for which there are grounds; they are looked for in the transaction that destroys it. */
    Outcome destroy(String townId, UUID caseId, Function<CaseFile, Optional<Grounds>> grounds) {
        Outcome outcome = store.write(townId, rows -> remove(rows, townId, caseId, grounds));
        if (outcome == Outcome.DESTROYED) {
            store.read(townId, rows -> Optional.ofNullable(rows.find(StoredDeletion.class, caseId.toString())))
                    .ifPresent(entry -> complete(townId, entry));
        }
        return outcome;
    }

    private Outcome remove(EntityManager rows, String townId, UUID caseId,
            Function<CaseFile, Optional<Grounds>> grounds) {
        CaseRows cases = new CaseRows(rows, townId);
        Optional<StoredCase> stored = cases.byId(caseId);
        Optional<CaseFile> file = stored.map(cases::withHistory);
        Optional<Grounds> found = file.flatMap(grounds);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (isHeld(rows, caseId)) {
            return Outcome.HELD;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> secrets = secrets(rows, stored.get());
        remove(rows, stored.get());
        rows.persist(new StoredDeletion(file.get(), found.get(), now));
        secrets.forEach(hash -> rows.persist(new DeletedSecret(ids.next(now), caseId, hash)));
        if (found.get().isAnonymising()) {
            StoredAnonymousCase.leave(rows, file.get());
        }
        audit.ofCase(rows, townId, found.get().actor(), found.get().isAnonymising() ? Action.ANONYMISE : Action.DELETE,
                caseId, now);
        return Outcome.DESTROYED;
    }

    private static void remove(EntityManager rows, StoredCase stored) {
        PARTS.forEach(part -> rows.createQuery("delete from " + part + " = :id")
                .setParameter("id", stored.id().toString()).executeUpdate());
        rows.remove(stored);
    }

    /** The hashes of all secrets that led to the case, those in mails included. */
    private static List<String> secrets(EntityManager rows, StoredCase stored) {
        List<String> hashes = new ArrayList<>(rows.createQuery(
                "select l.secretHash from StoredLink l where l.caseId = :id", String.class)
                .setParameter("id", stored.id().toString()).getResultList());
        hashes.add(stored.secretHash());
        return hashes;
    }

    private boolean isHeld(EntityManager rows, UUID caseId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Offer.LEGAL_ZONE);
        return Optional.ofNullable(rows.find(StoredHold.class, caseId.toString()))
                .filter(hold -> hold.toHold().isOn(today)).isPresent();
    }

    /** What other bundles had not erased when they were asked last, or could not, because they do not run. */
    void completeAll(String townId) {
        List<StoredDeletion> left = store.read(townId, rows -> rows.createQuery(
                "select d from StoredDeletion d where d.completedAt is null", StoredDeletion.class).getResultList());
        left.forEach(entry -> complete(townId, entry));
    }

    private void complete(String townId, StoredDeletion entry) {
        Deletion deletion = entry.toDeletion();
        boolean isServiceThere = catalog.find(deletion.serviceId()).isPresent();
        if (keepers.dispose(townId, deletion) && isServiceThere) {
            store.write(townId, rows -> {
                rows.find(StoredDeletion.class, deletion.caseId().toString()).complete(clock.instant());
                return null;
            });
        }
    }
}
