package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
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
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/** The staff's side of the cases in the database. What a member sees of a case is written down with it. */
@Component
public final class JpaCaseDesk implements CaseDesk {

    private static final int NOTE_LENGTH = 2_000;
    private static final int ATTEMPTS = 5;

    private final MemberStore store;
    private final Clock clock;
    private final AuditLog audit;
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private final Towns towns;
    private final Outbox outbox;

    @Activate
    public JpaCaseDesk(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference Agenda agenda, @Reference Clock clock, @Reference AuditLog audit) {
        this.store = new MemberStore(store);
        this.towns = towns;
        this.clock = clock;
        this.outbox = new Outbox(agenda, ids);
        this.audit = audit;
    }

    @Override
    public Listing list(StaffMember member, Query query) {
        return store.read(member, Permission.READ_CASES, new WorkList(query, member.services())::in);
    }

    @Override
    public Optional<CaseFile> open(StaffMember member, UUID caseId) {
        return store.write(member, Permission.READ_CASES, rows -> {
            CaseRows cases = new CaseRows(rows, member);
            Optional<CaseFile> file = cases.byId(caseId).map(cases::withHistory);
            file.ifPresent(found -> audit(rows, member, Action.OPEN, caseId));
            return file;
        });
    }

    @Override
    public Optional<CaseFile> advance(StaffMember member, UUID caseId, int seen, String status, String note) {
        if (note.length() > NOTE_LENGTH) {
            throw new IllegalArgumentException("a note has at most " + NOTE_LENGTH + " characters");
        }
        try {
            Optional<CaseFile> advanced =
                    store.write(member, Permission.WORK_ON_CASES, rows -> append(rows, member, caseId, seen, status, note));
            advanced.ifPresent(file -> mailing(member).ifPresent(
                    town -> outbox.written(town, file.serviceId(), List.of(Outbox.MAIL), now())));
            return advanced;
        } catch (DuplicateKeyException e) {
            // the number of the event is taken: another member was quicker
            return Optional.empty();
        }
    }

    private Optional<CaseFile> append(EntityManager rows, StaffMember member, UUID caseId, int seen, String status,
            String note) {
        CaseRows cases = new CaseRows(rows, member);
        Optional<StoredCase> file = cases.byId(caseId);
        List<CaseEvent> history = new ArrayList<>(cases.history(caseId));
        if (file.isEmpty() || history.size() != seen) {
            return Optional.empty();
        }
        CaseEvent event = new CaseEvent(seen + 1, status, note, member.id(), now());
        history.add(event);
        file.get().status(status);
        // the case's row first: whoever comes second waits here, where nobody waits for him
        rows.flush();
        rows.persist(new StoredEvent(ids.next(event.at()), caseId, event));
        audit(rows, member, Action.ADVANCE, caseId);
        mailing(member).ifPresent(town -> outbox.write(rows, town,
                Outbox.ofChange(town, file.get().emailQuestion()), file.get(), event));
        return Optional.of(file.get().toCaseFile(member.townId(), List.copyOf(history)));
    }

    /** The member's town, if it writes to citizens. */
    private Optional<Town> mailing(StaffMember member) {
        return towns.find(member.townId()).filter(town -> town.mailing().isPresent());
    }

    private void audit(EntityManager rows, StaffMember member, Action action, UUID caseId) {
        audit.ofCase(rows, member.townId(), member.id(), action, caseId, now());
    }

    @Override
    public long countNew(StaffMember member, String serviceId) {
        member.require(Permission.WORK_ON_CASES, serviceId);
        return store.read(member, Permission.WORK_ON_CASES, rows -> new Exports(rows, ids, audit, member, serviceId).countNew());
    }

    @Override
    public Batch exportNew(StaffMember member, String serviceId) {
        for (int attempt = 1;; attempt++) {
            try {
                return write(member, serviceId, exports -> exports.takeNew(now()));
            } catch (DuplicateKeyException e) {
                // another export was quicker; what it left is ours
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<Batch> batch(StaffMember member, String serviceId, int number) {
        return write(member, serviceId, exports -> exports.again(number, now()));
    }

    private <R> R write(StaffMember member, String serviceId, Function<Exports, R> work) {
        member.require(Permission.WORK_ON_CASES, serviceId);
        return store.write(member, Permission.WORK_ON_CASES, rows -> work.apply(new Exports(rows, ids, audit, member, serviceId)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
