package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.delivery.DeliveryDesk;

/** What does not arrive, out of the database. */
@Component(service = {DeliveryDesk.class, JpaDeliveryDesk.class})
public final class JpaDeliveryDesk implements DeliveryDesk {

    private static final int LONGEST_LIST = 100;
    private static final String UNDELIVERED = "select d, c.reference from StoredDelivery d, StoredCase c"
            + " where c.id = d.caseId and d.state in ('" + StoredDelivery.DEAD + "', '" + StoredDelivery.WAITING
            + "') and (d.state = '" + StoredDelivery.DEAD + "' or d.reason <> '' or d.since < :usual)";
    private static final String GIVEN_UP_FIRST = " order by d.state, d.since, d.id";

    private final EntityStore store;
    private final MemberStore members;
    private final Towns towns;
    private final Agenda agenda;
    private final Backlogs backlogs;
    private final Reconciliation reconciliation;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public JpaDeliveryDesk(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference Agenda agenda, @Reference Backlogs backlogs, @Reference Reconciliation reconciliation,
            @Reference AuditLog audit, @Reference Clock clock) {
        this.store = store;
        this.members = new MemberStore(store);
        this.towns = towns;
        this.agenda = agenda;
        this.backlogs = backlogs;
        this.reconciliation = reconciliation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Undelivered> undelivered(StaffMember member) {
        String query = UNDELIVERED + MemberStore.reach(member.services(), "d.service") + GIVEN_UP_FIRST;
        return members.read(member, Permission.READ_CASES, rows -> MemberStore.within(member.services(), rows.createQuery(query, Object[].class))
                .setParameter("usual", now().minus(Backlogs.USUAL)).setMaxResults(LONGEST_LIST).getResultStream()
                .map(row -> undelivered((StoredDelivery) row[0], (String) row[1])).toList());
    }

    private static Undelivered undelivered(StoredDelivery it, String reference) {
        return new Undelivered(it.id(), UUID.fromString(it.caseId()), reference, it.service(), it.target(),
                State.valueOf(it.state().toUpperCase(Locale.ROOT)), it.claims(), it.reason(), it.since());
    }

    @Override
    public boolean retry(StaffMember member, UUID deliveryId) {
        Instant now = now();
        String target = members.write(member, Permission.WORK_ON_CASES, rows -> {
            StoredDelivery delivery = rows.find(StoredDelivery.class, deliveryId.toString());
            if (delivery == null || !member.covers(delivery.service()) || !new DeliveryRows(rows).retryOne(delivery.key(), now)) {
                return "";
            }
            audit.ofCase(rows, member.townId(), member.id(), Action.RETRY, UUID.fromString(delivery.caseId()), now);
            return delivery.target();
        });
        if (!target.isEmpty()) {
            agenda.note(new Lane(member.townId(), target), now);
            backlogs.look(member.townId());
        }
        return !target.isEmpty();
    }

    @Override
    public long retryAll(StaffMember member) {
        member.require(Permission.WORK_ON_CASES);
        if (!member.services().isEmpty()) {
            return undelivered(member).stream().filter(it -> retry(member, it.id())).count();
        }
        backlogs.look(member.townId());
        return backlogs.of(member.townId()).stream()
                .mapToLong(backlog -> retry(member.id(), member.townId(), backlog.target())).sum();
    }

    @Override
    public List<Backlog> backlogs(StaffMember member) {
        member.require(Permission.READ_CASES);
        return member.services().isEmpty() ? backlogs.of(member.townId()) : backlogs(member.townId(), undelivered(member));
    }

    /** What those see of it who look after some services only. */
    private static List<Backlog> backlogs(String townId, List<Undelivered> theirs) {
        Map<String, List<Undelivered>> byTarget = theirs.stream()
                .collect(Collectors.groupingBy(Undelivered::target, TreeMap::new, Collectors.toList()));
        return byTarget.entrySet().stream().map(it -> {
            long dead = it.getValue().stream().filter(one -> one.state() == State.DEAD).count();
            Undelivered first = it.getValue().get(0);
            return new Backlog(townId, it.getKey(), it.getValue().size() - dead, dead, 0, first.reason(), first.since());
        }).toList();
    }

    @Override
    public List<Backlog> allBacklogs(StaffMember operator) {
        require(operator);
        return backlogs.all();
    }

    @Override
    public long retryAll(StaffMember operator, String townId, String target) {
        require(operator);
        return retry(operator.id(), townId, target);
    }

    private static void require(StaffMember operator) {
        operator.require(Permission.OPERATE);
    }

    /** Both what failed and what was never addressed; the audit log says who wanted it. */
    long retry(String actor, String townId, String target) {
        Instant now = now();
        long again = store.write(townId, rows -> {
            long open = new DeliveryRows(rows).retry(target, now);
            audit.ofBatch(rows, townId, actor, Action.RETRY, target, Math.toIntExact(open), now);
            return open;
        });
        long addressed = towns.find(townId).map(town -> reconciliation.address(town, target)).orElse(0L);
        agenda.note(new Lane(townId, target), now);
        backlogs.look(townId);
        return again + addressed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
