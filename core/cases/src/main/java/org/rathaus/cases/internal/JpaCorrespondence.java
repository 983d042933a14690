package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.cases.Correspondence;
import org.rathaus.kernel.service.ServiceCatalog;

/** What is said about cases, in the database. Messages, inquiries and answers are events of the case, so that their order is one. */
@Component
public final class JpaCorrespondence implements Correspondence {

    private static final int LENGTH = 2_000;

    private final EntityStore store;
    private final MemberStore members;
    private final AuditLog audit;
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private final Progress progress;

    @Activate
    public JpaCorrespondence(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns, @Reference ServiceCatalog catalog, @Reference Agenda agenda,
            @Reference Clock clock, @Reference AuditLog audit) {
        this.store = store;
        this.members = new MemberStore(store);
        this.audit = audit;
        this.progress = new Progress(towns, catalog, agenda, clock, audit, ids);
    }

    @Override
    public Optional<Dossier> dossier(StaffMember member, UUID caseId) {
        return members.read(member, Permission.READ_CASES,
                rows -> new CaseRows(rows, member).byId(caseId).map(new TalkRows(rows, caseId)::dossier));
    }

    @Override
    public boolean note(StaffMember member, UUID caseId, String text) {
        String checked = checked(text);
        return members.write(member, Permission.WORK_ON_CASES, rows -> new CaseRows(rows, member).byId(caseId).map(file -> {
            Note note = new Note(checked, member.id(), progress.now());
            rows.persist(new StoredNote(ids.next(note.at()), caseId, note));
            audit.ofCase(rows, member.townId(), member.id(), Action.NOTE, caseId, note.at());
            return file;
        })).isPresent();
    }

    @Override
    public boolean takeNote(StaffMember member, UUID caseId) {
        return members.write(member, Permission.WORK_ON_CASES, rows -> new CaseRows(rows, member).byId(caseId).map(file -> {
            if (file.isNews()) {
                file.inquiry("");
                audit.ofCase(rows, member.townId(), member.id(), Action.SEEN, caseId, progress.now());
            }
            return file;
        })).isPresent();
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > LENGTH) {
            throw new IllegalArgumentException("a text has 1 to " + LENGTH + " characters");
        }
        return text;
    }

    @Override
    public Optional<CaseFile> write(StaffMember member, UUID caseId, int seen, String text) {
        return say(member, caseId, seen, text, Action.MESSAGE, (rows, file) -> { });
    }

    @Override
    public Optional<CaseFile> ask(StaffMember member, UUID caseId, int seen, String wanted, LocalDate until) {
        return say(member, caseId, seen, wanted, Action.ASK, (rows, file) -> {
            file.inquiry(StoredInquiry.ASKED);
            rows.persist(new StoredInquiry(ids.next(progress.now()), caseId, seen + 1, until));
        });
    }

    /** A further event with the status as it is. */
    private Optional<CaseFile> say(StaffMember member, UUID caseId, int seen, String text, Action action,
            BiConsumer<EntityManager, StoredCase> more) {
        String checked = checked(text);
        try {
            Optional<CaseFile> said = members.write(member, Permission.WORK_ON_CASES, rows -> {
                CaseRows cases = new CaseRows(rows, member);
                List<CaseEvent> history = cases.history(caseId);
                return cases.byId(caseId).filter(file -> history.size() == seen).map(file -> {
                    CaseFile after = progress.append(rows, Author.of(member), file, history, file.status(), checked, action);
                    more.accept(rows, file);
                    return after;
                });
            });
            said.ifPresent(file -> progress.written(Author.of(member), file.serviceId()));
            return said;
        } catch (DuplicateKeyException e) {
            // the number of the event is taken: another member was quicker
            return Optional.empty();
        }
    }

    @Override
    public void read(Town town, CaseFile file) {
        List<Integer> unread = store.read(town.id(), rows -> new TalkRows(rows, file.id()).unread(file));
        if (unread.isEmpty()) {
            return;
        }
        try {
            store.write(town.id(), rows -> {
                unread.forEach(it -> rows.persist(new StoredRead(ids.next(progress.now()), file.id(), it, progress.now())));
                return null;
            });
        } catch (DuplicateKeyException e) {
            // seen in two windows at once: the first counts
        }
    }

    @Override
    public Optional<Inquiry> open(Town town, CaseFile file) {
        return store.read(town.id(), rows -> new TalkRows(rows, file.id()).open().stream().findFirst().map(StoredInquiry::toInquiry));
    }

    @Override
    public boolean answer(Town town, CaseFile file, int number, String text) {
        try {
            return store.write(town.id(), rows -> answer(rows, town.id(), file.id(), number, text));
        } catch (DuplicateKeyException e) {
            // sent twice, or a clerk went on in the same moment; the citizen sees which and can send it again
            return false;
        }
    }

    private boolean answer(EntityManager rows, String townId, UUID caseId, int number, String text) {
        if (text.length() > LENGTH) {
            throw new IllegalArgumentException("a text has at most " + LENGTH + " characters");
        }
        CaseRows cases = new CaseRows(rows, townId);
        // before it is read what is open: whoever answers in between either closes that or takes this number
        int next = cases.history(caseId).size() + 1;
        List<StoredInquiry> open = new TalkRows(rows, caseId).open();
        Optional<StoredCase> file = cases.byId(caseId);
        if (file.isEmpty() || open.stream().noneMatch(it -> it.toInquiry().number() == number)) {
            return false;
        }
        CaseEvent event = new CaseEvent(next, file.get().status(), text, Author.CITIZEN, progress.now());
        file.get().inquiry(StoredInquiry.ANSWERED);
        rows.flush();
        rows.persist(new StoredEvent(ids.next(event.at()), caseId, event));
        // one answer is for all that was asked
        open.forEach(it -> it.answered(event.number()));
        audit.ofCase(rows, townId, Author.CITIZEN, Action.ANSWER, caseId, event.at());
        return true;
    }
}
