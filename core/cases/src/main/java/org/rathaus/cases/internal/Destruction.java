package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Deletion;
import org.rathaus.api.cases.Retention.Outcome;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.ServiceCatalog;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/**
 * Destroys cases: all that is kept here in one transaction with the entry of the protocol, which then reminds of what
 * other bundles keep until they have erased it.
 */
@Component(service = Destruction.class)
public final class Destruction {

    private static final List<String> PARTS = List.of("StoredEvent", "OutboxEntry");

    private final EntityStore store;
    private final DataKeepers keepers;
    private final ServiceCatalog catalog;
    private final AuditLog audit;
    private final Clock clock;

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
        rows.createQuery("delete from StoredHold h where h.id = :id").setParameter("id", caseId.toString()).executeUpdate();
        PARTS.forEach(part -> rows.createQuery("delete from " + part + " p where p.caseId = :id")
                .setParameter("id", caseId.toString()).executeUpdate());
        rows.remove(stored.get());
        rows.persist(new StoredDeletion(file.get(), stored.get().secretHash(), found.get(), now));
        audit.ofCase(rows, townId, found.get().actor(), Action.DELETE, caseId, now);
        return Outcome.DESTROYED;
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
        if (keepers.erase(townId, deletion.serviceId(), deletion.caseId()) && isServiceThere) {
            store.write(townId, rows -> {
                rows.find(StoredDeletion.class, deletion.caseId().toString()).complete(clock.instant());
                return null;
            });
        }
    }
}
