package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseDesk.Reason;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/** Does the same to many cases, each in a transaction of its own, so that one that cannot be changed keeps no other. */
final class ChosenCases {

    private final MemberStore store;
    private final Progress progress;
    private final AuditLog audit;
    private final Deadlines services;
    private final StaffMember member;
    private final Instant at;

    ChosenCases(MemberStore store, Progress progress, AuditLog audit, Deadlines services, StaffMember member) {
        this.store = store;
        this.progress = progress;
        this.audit = audit;
        this.services = services;
        this.member = member;
        this.at = progress.now();
    }

    List<Refused> assign(List<Chosen> cases, Optional<StaffMember> colleague) {
        String account = colleague.map(StaffMember::id).orElse("");
        return each(cases, (rows, file) -> {
            if (colleague.filter(it -> !mayWorkOn(it, file)).isPresent()) {
                return Optional.of(Reason.NOT_RESPONSIBLE);
            }
            if (!file.assignee().equals(account)) {
                new Steps(rows, member).assigned(file.id(), file.assignee(), account, at);
                file.assign(account);
                audit.ofAssignment(rows, member.townId(), member.id(), file.id(), account, progress.now());
            }
            return Optional.empty();
        });
    }

    private boolean mayWorkOn(StaffMember colleague, StoredCase file) {
        return colleague.townId().equals(member.townId()) && colleague.may(Permission.WORK_ON_CASES) && colleague.covers(file.service());
    }

    List<Refused> advance(List<Chosen> cases, String status) {
        return each(cases, (rows, file) -> {
            if (file.isSealed() || !services.next(file.service(), file.status()).contains(status)) {
                return Optional.of(Reason.NO_WAY);
            }
            List<CaseEvent> history = new CaseRows(rows, member).history(file.id());
            progress.append(rows, Author.of(member), file, history, status, "", Action.ADVANCE);
            new Steps(rows, member).advanced(file.id(), history.size() + 1, at);
            return Optional.empty();
        });
    }

    private List<Refused> each(List<Chosen> cases, BiFunction<EntityManager, StoredCase, Optional<Reason>> work) {
        return cases.stream().distinct().flatMap(it -> one(it, work).stream()).toList();
    }

    private Optional<Refused> one(Chosen chosen, BiFunction<EntityManager, StoredCase, Optional<Reason>> work) {
        try {
            return store.write(member, Permission.WORK_ON_CASES, rows -> new CaseRows(rows, member).byId(chosen.id()).flatMap(file -> {
                Optional<Reason> reason = isAsSeen(file, chosen) ? work.apply(rows, file) : Optional.of(Reason.CHANGED);
                return reason.map(it -> new Refused(file.id(), file.reference(), it));
            }));
        } catch (DuplicateKeyException e) {
            // the number of the event is taken: another member was quicker
            return Optional.of(new Refused(chosen.id(), reference(chosen.id()), Reason.CHANGED));
        }
    }

    private static boolean isAsSeen(StoredCase file, Chosen chosen) {
        return file.status().equals(chosen.status()) && file.assignee().equals(chosen.assignee());
    }

    private String reference(UUID id) {
        return store.read(member, Permission.READ_CASES, rows -> new CaseRows(rows, member).byId(id).map(StoredCase::reference).orElse(""));
    }
}
