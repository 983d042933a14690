package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Cases;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;

/** Cases in the database. */
@Component
public final class JpaCases implements Cases {

    private static final String CITIZEN = "citizen";
    /** One clash of references in a million cases is likely, five in a row are a broken random generator. */
    private static final int ATTEMPTS = 5;

    private final EntityStore store;
    private final Clock clock;
    private final References references = new References();
    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Activate
    public JpaCases(@Reference(target = "(model=cases)") EntityStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Looks for the first case only when the database refuses a second: nearly every submission is the first. */
    @Override
    public CaseFile receive(Town town, Submission submission, String status, String subject) {
        for (int attempt = 1;; attempt++) {
            try {
                String reference = references.next(town.referencePrefix());
                return store.write(town.id(), rows -> insert(rows, town.id(), submission, status, subject, reference));
            } catch (DuplicateKeyException e) {
                Optional<CaseFile> first = byKey(town, submission.serviceId(), submission.idempotencyKey());
                if (first.isPresent()) {
                    return first.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private CaseFile insert(EntityManager rows, String townId, Submission submission, String status, String subject,
            String reference) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = ids.next(now);
        StoredCase file = new StoredCase(id, submission, reference, subject, now);
        file.status(status);
        rows.persist(file);
        CaseEvent received = new CaseEvent(1, status, "", CITIZEN, now);
        rows.persist(new StoredEvent(ids.next(now), id, received));
        rows.persist(new OutboxEntry(ids.next(now), submission.serviceId(), id));
        rows.persist(AuditEntry.ofCase(ids.next(now), CITIZEN, AuditEntry.Action.RECEIVE, id, now));
        return file.toCaseFile(townId, submission.answers(), List.of(received));
    }

    @Override
    public Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey) {
        return store.read(town.id(), rows -> new CaseRows(rows, town.id()).byKey(serviceId, idempotencyKey));
    }

    @Override
    public Optional<CaseFile> bySecret(Town town, String secret) {
        return store.read(town.id(), rows -> new CaseRows(rows, town.id()).bySecret(secret));
    }
}
