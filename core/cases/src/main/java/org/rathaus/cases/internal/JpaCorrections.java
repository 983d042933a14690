package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseDesk.Reason;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.cases.Corrections;
import org.rathaus.kernel.service.ServiceCatalog;

/** Takes back what a member did last, each case in a transaction of its own, so that one that cannot be changed keeps no other. */
@Component
public final class JpaCorrections implements Corrections {

    private final MemberStore store;
    private final AuditLog audit;
    private final Progress progress;

    @Activate
    public JpaCorrections(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns, @Reference ServiceCatalog catalog, @Reference Agenda agenda,
            @Reference Clock clock, @Reference AuditLog audit) {
        this.store = new MemberStore(store);
        this.audit = audit;
        this.progress = new Progress(towns, catalog, agenda, clock, audit, new TimeOrderedIds());
    }

    @Override
    public Optional<Step> last(StaffMember member) {
        List<StoredStep> steps = steps(member);
        return steps.stream().findFirst().map(it -> new Step(it.at(), it.kind(), steps.stream().map(StoredStep::caseId).toList()));
    }

    private List<StoredStep> steps(StaffMember member) {
        return store.read(member, Permission.WORK_ON_CASES, rows -> new Steps(rows, member).last(progress.now().minus(WINDOW)));
    }

    @Override
    public Outcome takeBack(StaffMember member, Instant at, Function<CaseFile, String> note) {
        List<StoredStep> steps = steps(member).stream().filter(it -> it.at().equals(at)).toList();
        List<Refused> refused = new ArrayList<>();
        int done = 0;
        for (StoredStep step : steps) {
            Optional<CaseFile> seen = file(member, step.caseId());
            // services say their words before anything is locked
            String text = seen.filter(it -> step.kind() == Kind.STATUS).map(note).orElse("");
            if (seen.isPresent() && isDone(member, step, text)) {
                done++;
            } else {
                seen.ifPresent(it -> refused.add(new Refused(it.id(), it.reference(), Reason.CHANGED)));
            }
        }
        // which services they are of does not matter: mails wait for nothing
        progress.written(Author.of(member), "");
        return new Outcome(done, refused);
    }

    private Optional<CaseFile> file(StaffMember member, UUID id) {
        return store.read(member, Permission.WORK_ON_CASES, rows -> {
            CaseRows cases = new CaseRows(rows, member);
            return cases.byId(id).map(cases::withHistory);
        });
    }

    private boolean isDone(StaffMember member, StoredStep step, String note) {
        try {
            return store.write(member, Permission.WORK_ON_CASES, rows -> {
                // whoever sent it twice has done it already
                boolean isOver = !new Steps(rows, member).take(step);
                return isOver || (step.kind() == Kind.STATUS ? isBack(rows, member, step, note) : isGivenBack(rows, member, step));
            });
        } catch (DuplicateKeyException e) {
            // the number of the event is taken: somebody was quicker
            return false;
        }
    }

    private boolean isBack(EntityManager rows, StaffMember member, StoredStep step, String note) {
        CaseRows cases = new CaseRows(rows, member);
        List<CaseEvent> history = cases.history(step.caseId());
        return history.size() == step.eventNumber()
                && cases.byId(step.caseId()).map(file -> progress.takeBack(rows, Author.of(member), file, history, note)).isPresent();
    }

    private boolean isGivenBack(EntityManager rows, StaffMember member, StoredStep step) {
        UUID id = step.caseId();
        boolean isGiven = rows.createQuery("update StoredCase c set c.assignee = :before where c.id = :id and c.assignee = :after")
                .setParameter("before", step.before()).setParameter("id", id.toString()).setParameter("after", step.after()).executeUpdate() == 1;
        if (isGiven) {
            audit.ofAssignment(rows, member.townId(), member.id(), id, step.before(), progress.now());
        }
        return isGiven;
    }
}
