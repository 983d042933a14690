package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.service.ServiceCatalog;

/** Writes what staff and services do to a case into its history, and what the citizen is to hear of it into the outbox. */
final class Progress {

    private final Towns towns;
    private final Clock clock;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Outbox outbox;
    private final Seals seals;

    Progress(Towns towns, ServiceCatalog catalog, Agenda agenda, Clock clock, AuditLog audit, TimeOrderedIds ids) {
        this.towns = towns;
        this.seals = new Seals(catalog);
        this.clock = clock;
        this.audit = audit;
        this.ids = ids;
        this.outbox = new Outbox(agenda, ids);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Optional<Town> town(String townId) {
        return towns.find(townId);
    }

    /** The case afterwards. */
    CaseFile append(EntityManager rows, Author author, StoredCase file, List<CaseEvent> before, String status, String note,
            Action action) {
        CaseEvent event = new CaseEvent(before.size() + 1, status, note, author.id(), now());
        // nobody else has read the answer
        if (author.isStaff() && file.isNews()) {
            file.inquiry("");
        }
        write(rows, author, file, event, action);
        mail(rows, author, file, event);
        return withEvent(author, file, before, event);
    }

    /** The case as it was before its last event, but for the history. Whoever was not told of that event is told of neither. */
    CaseFile takeBack(EntityManager rows, Author author, StoredCase file, List<CaseEvent> before, String note) {
        CaseEvent mistake = before.get(before.size() - 1);
        CaseEvent former = before.get(before.size() - 2);
        CaseEvent event = new CaseEvent(before.size() + 1, former.status(), note, author.id(), now());
        if (former.number() > 1 && former.actor().equals(Author.CITIZEN)) {
            boolean isAnswer = former.status().equals(before.get(before.size() - 3).status());
            file.inquiry(isAnswer ? StoredInquiry.ANSWERED : StoredInquiry.WITHDRAWN);
        }
        write(rows, author, file, event, Action.TAKE_BACK);
        if (!new DeliveryRows(rows).withdraw(Outbox.MAIL, file.id(), mistake.number())) {
            mail(rows, author, file, event);
        }
        return withEvent(author, file, before, event);
    }

    /** Whether staff can read a case only from this status on. */
    boolean opens(StoredCase file, String status) {
        return file.isSealed() && !isSealed(file, status);
    }

    private boolean isSealed(StoredCase file, String status) {
        return status.equals(file.status()) ? file.isSealed() : seals.holds(file.service(), status, file.isSealed());
    }

    private void write(EntityManager rows, Author author, StoredCase file, CaseEvent event, Action action) {
        boolean wasSealed = file.isSealed();
        file.seal(isSealed(file, event.status()));
        file.status(event.status());
        // the case's row first: whoever comes second waits here, where nobody waits for him
        rows.flush();
        rows.persist(new StoredEvent(ids.next(event.at()), file.id(), event));
        audit.ofCase(rows, author.townId(), author.id(), wasSealed && !file.isSealed() ? Action.UNSEAL : action, file.id(), now());
        if (wasSealed != file.isSealed()) {
            Sealing sealing = new Sealing(rows, ids, outbox);
            sealing.index(file);
            if (wasSealed) {
                sealing.release(file, event, town(author.townId()));
            } else {
                sealing.hold(file);
            }
        }
    }

    private void mail(EntityManager rows, Author author, StoredCase file, CaseEvent event) {
        mailing(author.townId()).ifPresent(town -> outbox.write(rows, town, Outbox.ofChange(town, file.emailQuestion()), file, event));
    }

    private static CaseFile withEvent(Author author, StoredCase file, List<CaseEvent> before, CaseEvent event) {
        List<CaseEvent> history = new ArrayList<>(before);
        history.add(event);
        return author.isCitizen() ? file.toCaseFile(author.townId(), List.copyOf(history)) : file.forStaff(author.townId(), List.copyOf(history));
    }

    /** What was appended is durable. */
    void written(Author author, String serviceId) {
        mailing(author.townId()).ifPresent(town -> outbox.written(town, serviceId, List.of(Outbox.MAIL), now()));
    }

    /** The town, if it writes to citizens. */
    private Optional<Town> mailing(String townId) {
        return town(townId).filter(town -> town.mailing().isPresent());
    }
}
