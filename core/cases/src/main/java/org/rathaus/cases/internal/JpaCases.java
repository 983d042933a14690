package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.service.ServiceCatalog;

/** Cases in the database. */
@Component
public final class JpaCases implements Cases {

    /** One clash of references in a million cases is likely, five in a row are a broken random generator. */
    private static final int ATTEMPTS = 5;
    private static final int MOST = 200;

    private final EntityStore store;
    private final Clock clock;
    private final AuditLog audit;
    private final References references = new References();
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private final Outbox outbox;
    private final Seals seals;
    private final Withdrawal withdrawal;

    @Activate
    public JpaCases(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns, @Reference ServiceCatalog catalog,
            @Reference Agenda agenda, @Reference Clock clock, @Reference AuditLog audit) {
        this.seals = new Seals(catalog);
        this.withdrawal = new Withdrawal(store, seals, new Progress(towns, catalog, agenda, clock, audit, ids));
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.outbox = new Outbox(agenda, ids);
    }

    /** Looks for the first case only when the database refuses a second: nearly every submission is the first. */
    @Override
    public CaseFile receive(Town town, Submission submission, String status, String subject, Optional<Wanted> wanted) {
        boolean isSealed = seals.holds(submission.serviceId(), status, false);
        List<String> targets = isSealed ? Outbox.ofChange(town, submission.emailQuestion())
                : Outbox.ofReceipt(town, submission.serviceId(), submission.emailQuestion());
        for (int attempt = 1;; attempt++) {
            try {
                StoredCase stored = stored(town, submission, status, subject);
                stored.seal(isSealed);
                CaseFile file = store.write(town.id(), rows -> insert(rows, town, stored, submission, targets, wanted));
                outbox.written(town, file.serviceId(), targets, file.receivedAt());
                return file;
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

    private StoredCase stored(Town town, Submission submission, String status, String subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String reference = references.next(town.referencePrefix());
        StoredCase stored = new StoredCase(ids.next(now), submission, reference, subject, now);
        stored.status(status);
        return stored;
    }

    private CaseFile insert(EntityManager rows, Town town, StoredCase stored, Submission submission,
            List<String> targets, Optional<Wanted> wanted) {
        UUID id = stored.id();
        String actor = submission.intake().isByClerk() ? submission.intake().clerk() : Author.CITIZEN;
        CaseEvent received = new CaseEvent(1, stored.status(), "", actor, stored.receivedAt());
        rows.persist(stored);
        stored.words(ids).forEach(rows::persist);
        rows.persist(new StoredEvent(ids.next(received.at()), id, received));
        if (!stored.isSealed()) {
            rows.persist(new OutboxEntry(ids.next(received.at()), submission.serviceId(), id));
        }
        audit.ofCase(rows, town.id(), actor, Action.RECEIVE, id, received.at());
        outbox.write(rows, town, targets, stored, received);
        List<CaseEvent> events = Stream.concat(Stream.of(received), wanted.map(it -> ask(rows, stored, it)).stream()).toList();
        return stored.toCaseFile(town.id(), submission.answers(), events);
    }

    /** The receipt tells by mail what the status means; a second mail would only say the same. */
    private CaseEvent ask(EntityManager rows, StoredCase stored, Wanted wanted) {
        CaseEvent asked = new CaseEvent(2, stored.status(), wanted.text(), Author.SYSTEM, stored.receivedAt());
        stored.inquiry(StoredInquiry.ASKED);
        rows.persist(new StoredEvent(ids.next(asked.at()), stored.id(), asked));
        rows.persist(new StoredInquiry(ids.next(asked.at()), stored.id(), asked.number(), wanted.until()));
        return asked;
    }

    @Override
    public Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey) {
        return store.read(town.id(), rows -> new CaseRows(rows, town.id()).byKey(serviceId, idempotencyKey));
    }

    @Override
    public Optional<CaseFile> bySecret(Town town, String secret) {
        return store.read(town.id(), rows -> new CaseRows(rows, town.id()).bySecret(secret));
    }

    @Override
    public Optional<CaseFile> byLink(Town town, String secret) {
        return store.read(town.id(), rows -> new CaseRows(rows, town.id()).byLink(secret));
    }

    @Override
    public List<CaseFile> ofAccount(Town town, String accountId) {
        return store.read(town.id(), rows -> new CaseRows(rows, town.id()).ofAccount(accountId, MOST));
    }

    @Override
    public Optional<CaseFile> ofAccount(Town town, String accountId, UUID caseId) {
        return store.read(town.id(), rows -> {
            CaseRows cases = new CaseRows(rows, town.id());
            return cases.byId(caseId).filter(it -> it.isOf(accountId)).map(cases::withHistory);
        });
    }

    @Override
    public Optional<CaseFile> withdraw(Town town, CaseFile file) {
        return withdrawal.of(town, file);
    }

    @Override
    public boolean take(Town town, String secret, String accountId) {
        return store.write(town.id(), rows -> new CaseRows(rows, town.id()).take(secret, accountId));
    }

    @Override
    public void leave(Town town, String accountId) {
        store.write(town.id(), rows -> {
            new CaseRows(rows, town.id()).leave(accountId);
            return null;
        });
    }

    @Override
    public Map<UUID, String> newLinks(Town town, Collection<UUID> caseIds) {
        Instant now = clock.instant();
        Map<UUID, String> secrets = new HashMap<>();
        caseIds.forEach(id -> secrets.put(id, Secrets.next()));
        return store.write(town.id(), rows -> {
            secrets.forEach((id, secret) -> rows.persist(new StoredLink(ids.next(now), id, secret, now)));
            return secrets;
        });
    }
}
