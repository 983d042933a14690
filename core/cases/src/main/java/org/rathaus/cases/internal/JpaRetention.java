package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.cases.AnonymousCase;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Hold;
import org.rathaus.kernel.cases.Retention;
import org.rathaus.kernel.service.ServiceCatalog;

/** Holds and the protocol of deletions in the database. */
@Component
public final class JpaRetention implements Retention {

    private static final int REASON_LENGTH = 500;
    private static final int LARGEST_PAGE = 200;

    private final EntityStore store;
    private final MemberStore members;
    private final Destruction destruction;
    private final ServiceCatalog catalog;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public JpaRetention(@Reference(target = "(model=cases)") EntityStore store, @Reference Destruction destruction,
            @Reference ServiceCatalog catalog, @Reference AuditLog audit, @Reference Clock clock) {
        this.store = store;
        this.members = new MemberStore(store);
        this.destruction = destruction;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Expiry> expiry(Town town, CaseFile file) {
        return catalog.find(file.serviceId()).flatMap(service -> RetentionRule.of(service, town))
                .map(rule -> rule.expiry(whole(town, file)));
    }

    /** How long a sealed case is kept may follow from what staff do not see of it. */
    private CaseFile whole(Town town, CaseFile file) {
        return !file.isSealed() ? file : store.read(town.id(), rows -> {
            CaseRows cases = new CaseRows(rows, town.id());
            return cases.byId(file.id()).map(cases::withHistory).orElse(file);
        });
    }

    @Override
    public Optional<Hold> hold(StaffMember member, UUID caseId) {
        return members.read(member, Permission.READ_CASES, rows -> new CaseRows(rows, member).byId(caseId)
                .flatMap(it -> held(rows, caseId)).map(StoredHold::toHold));
    }

    private static Optional<StoredHold> held(EntityManager rows, UUID caseId) {
        return Optional.ofNullable(rows.find(StoredHold.class, caseId.toString()));
    }

    @Override
    public boolean hold(StaffMember member, UUID caseId, String reason, LocalDate until) {
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH + " characters");
        }
        return members.write(member, Permission.WORK_ON_CASES, rows -> {
            if (new CaseRows(rows, member).byId(caseId).isEmpty()) {
                return false;
            }
            Hold hold = new Hold(reason, until, member.id(), now());
            Optional<StoredHold> before = held(rows, caseId);
            before.ifPresentOrElse(stored -> stored.with(hold), () -> rows.persist(new StoredHold(caseId).with(hold)));
            audit.ofCase(rows, member.townId(), member.id(), Action.HOLD, caseId, now());
            return true;
        });
    }

    @Override
    public void release(StaffMember member, UUID caseId) {
        members.write(member, Permission.WORK_ON_CASES, rows -> {
            new CaseRows(rows, member).byId(caseId).flatMap(it -> held(rows, caseId)).ifPresent(hold -> {
                rows.remove(hold);
                audit.ofCase(rows, member.townId(), member.id(), Action.RELEASE, caseId, now());
            });
            return null;
        });
    }

    @Override
    public Outcome destroy(StaffMember member, UUID caseId) {
        member.require(Permission.DESTROY_CASES);
        return destruction.destroy(member.townId(), caseId,
                file -> Optional.of(file).filter(it -> member.covers(it.serviceId())).map(it -> Grounds.requestedBy(member)));
    }

    @Override
    public Protocol protocol(StaffMember member, int page, int size) {
        int rowsOfPage = Math.min(LARGEST_PAGE, Math.max(1, size));
        String reach = " from StoredDeletion d where 1 = 1" + MemberStore.reach(member.services(), "d.service");
        return members.read(member, Permission.READ_CASES, rows -> {
            List<Deletion> entries = MemberStore.within(member.services(), rows.createQuery("select d" + reach
                    + " order by d.at desc, d.id desc", StoredDeletion.class)).setFirstResult(Math.max(0, page) * rowsOfPage).setMaxResults(rowsOfPage)
                    .getResultStream().map(StoredDeletion::toDeletion).toList();
            return new Protocol(entries, MemberStore.within(member.services(),
                    rows.createQuery("select count(d)" + reach, Long.class)).getSingleResult());
        });
    }

    @Override
    public List<AnonymousCase> anonymous(StaffMember member, int page, int size) {
        int rowsOfPage = Math.min(LARGEST_PAGE, Math.max(1, size));
        return members.read(member, Permission.READ_CASES, rows -> {
            List<StoredAnonymousCase> found = MemberStore.within(member.services(), rows.createQuery(
                    "select c from StoredAnonymousCase c where 1 = 1" + MemberStore.reach(member.services(), "c.service")
                    + " order by c.id", StoredAnonymousCase.class)).setFirstResult(Math.max(0, page) * rowsOfPage).setMaxResults(rowsOfPage)
                    .getResultList();
            Map<String, List<AnonymousCase.Step>> steps = found.isEmpty() ? Map.of() : steps(rows, found);
            return found.stream().map(it -> it.with(steps.getOrDefault(it.id().toString(), List.of()))).toList();
        });
    }

    private static Map<String, List<AnonymousCase.Step>> steps(EntityManager rows, List<StoredAnonymousCase> cases) {
        return rows.createQuery("select s from StoredAnonymousStep s where s.caseId >= :first and s.caseId <= :last"
                + " order by s.number", StoredAnonymousStep.class)
                .setParameter("first", cases.get(0).id().toString())
                .setParameter("last", cases.get(cases.size() - 1).id().toString()).getResultStream()
                .collect(Collectors.groupingBy(StoredAnonymousStep::caseId,
                        Collectors.mapping(StoredAnonymousStep::toStep, Collectors.toList())));
    }

    @Override
    public Optional<Deletion> bySecret(Town town, String secret) {
        return store.read(town.id(), rows -> rows.createQuery(
                "select d from StoredDeletion d, DeletedSecret s where s.caseId = d.id and s.secretHash = :hash",
                StoredDeletion.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst()
                .map(StoredDeletion::toDeletion));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
