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
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/** Writes what staff do to a case into its history, and what the citizen is to hear of it into the outbox. */
final class Progress {

    private final Towns towns;
    private final Clock clock;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Outbox outbox;

    Progress(Towns towns, Agenda agenda, Clock clock, AuditLog audit, TimeOrderedIds ids) {
        this.towns = towns;
        this.clock = clock;
        this.audit = audit;
        this.ids = ids;
        this.outbox = new Outbox(agenda, ids);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Optional<Town> town(StaffMember member) {
        return towns.find(member.townId());
    }

    /** The case afterwards. */
    CaseFile append(EntityManager rows, StaffMember member, StoredCase file, List<CaseEvent> before, String status, String note,
            Action action) {
        List<CaseEvent> history = new ArrayList<>(before);
        CaseEvent event = new CaseEvent(before.size() + 1, status, note, member.id(), now());
        history.add(event);
        file.status(status);
        if (file.inquiry().equals(StoredInquiry.ANSWERED)) {
            file.inquiry("");
        }
        // the case's row first: whoever comes second waits here, where nobody waits for him
        rows.flush();
        rows.persist(new StoredEvent(ids.next(event.at()), file.id(), event));
        audit.ofCase(rows, member.townId(), member.id(), action, file.id(), now());
        mailing(member).ifPresent(town -> outbox.write(rows, town, Outbox.ofChange(town, file.emailQuestion()), file, event));
        return file.toCaseFile(member.townId(), List.copyOf(history));
    }

    /** What was appended is durable. */
    void written(StaffMember member, String serviceId) {
        mailing(member).ifPresent(town -> outbox.written(town, serviceId, List.of(Outbox.MAIL), now()));
    }

    /** The member's town, if it writes to citizens. */
    private Optional<Town> mailing(StaffMember member) {
        return town(member).filter(town -> town.mailing().isPresent());
    }
}
