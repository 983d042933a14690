package org.rathaus.cases.internal;

import java.time.Clock;
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
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.service.ServiceCatalog;

/** The staff's side of the cases in the database. What a member sees of a case is written down with it. */
@Component
public final class JpaCaseDesk implements CaseDesk {

    private static final int NOTE_LENGTH = 2_000;

    private final MemberStore store;
    private final ServiceCatalog catalog;
    private final AuditLog audit;
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private final Progress progress;

    @Activate
    public JpaCaseDesk(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns, @Reference ServiceCatalog catalog,
            @Reference Agenda agenda, @Reference Clock clock, @Reference AuditLog audit) {
        this.store = new MemberStore(store);
        this.catalog = catalog;
        this.audit = audit;
        this.progress = new Progress(towns, catalog, agenda, clock, audit, ids);
    }

    private Deadlines deadlines(StaffMember member) {
        return new Deadlines(catalog, progress.town(member.townId()), progress.now());
    }

    @Override
    public Listing list(StaffMember member, Query query) {
        return store.read(member, Permission.READ_CASES, rows -> workList(member, query).in(rows));
    }

    @Override
    public int count(StaffMember member, Query query) {
        return store.read(member, Permission.READ_CASES, rows -> workList(member, query).count(rows));
    }

    private WorkList workList(StaffMember member, Query query) {
        return new WorkList(query, member, deadlines(member), store.keys());
    }

    @Override
    public List<Refused> assign(StaffMember member, List<Chosen> cases, Optional<StaffMember> colleague) {
        return new ChosenCases(store, progress, audit, deadlines(member), member).assign(cases, colleague);
    }

    @Override
    public List<Refused> advance(StaffMember member, List<Chosen> cases, String status) {
        List<Refused> refused = new ChosenCases(store, progress, audit, deadlines(member), member).advance(cases, status);
        // which services they are of does not matter: mails wait for nothing
        progress.written(Author.of(member), "");
        return refused;
    }

    @Override
    public Optional<CaseFile> open(StaffMember member, UUID caseId) {
        return store.write(member, Permission.READ_CASES, rows -> {
            CaseRows cases = new CaseRows(rows, member);
            Optional<CaseFile> file = cases.byId(caseId).map(cases::withHistory);
            file.ifPresent(found -> audit.ofCase(rows, member.townId(), member.id(),
                    found.isSealed() ? Action.OPEN_SEALED : Action.OPEN, caseId, progress.now()));
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
            advanced.ifPresent(file -> progress.written(Author.of(member), file.serviceId()));
            return advanced;
        } catch (DuplicateKeyException e) {
            // the number of the event is taken: another member was quicker
            return Optional.empty();
        }
    }

    private Optional<CaseFile> append(EntityManager rows, StaffMember member, UUID caseId, int seen, String status,
            String note) {
        CaseRows cases = new CaseRows(rows, member);
        List<CaseEvent> history = cases.history(caseId);
        return cases.byId(caseId).filter(file -> history.size() == seen).map(file -> {
            if (progress.opens(file, status) && (note.isBlank() || !deadlines(member).next(file.service(), file.status()).contains(status))) {
                throw new IllegalArgumentException("a sealed case is opened along a way of its service, and with a reason");
            }
            CaseFile advanced = progress.append(rows, Author.of(member), file, history, status, note, Action.ADVANCE);
            new Steps(rows, member).advanced(caseId, seen + 1, progress.now());
            return advanced;
        });
    }

    @Override
    public long countNew(StaffMember member, String serviceId) {
        member.require(Permission.WORK_ON_CASES, serviceId);
        return store.read(member, Permission.WORK_ON_CASES, rows -> new Exports(rows, ids, audit, member, serviceId).countNew());
    }

    @Override
    public Batch exportNew(StaffMember member, String serviceId) {
        // what a quicker export leaves is ours
        return EntityStore.settle(() -> write(member, serviceId, exports -> exports.takeNew(progress.now())));
    }

    @Override
    public Optional<Batch> batch(StaffMember member, String serviceId, int number) {
        return write(member, serviceId, exports -> exports.again(number, progress.now()));
    }

    private <R> R write(StaffMember member, String serviceId, Function<Exports, R> work) {
        member.require(Permission.WORK_ON_CASES, serviceId);
        return store.write(member, Permission.WORK_ON_CASES, rows -> work.apply(new Exports(rows, ids, audit, member, serviceId)));
    }
}
