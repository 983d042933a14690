package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

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
        if (member.services().isEmpty()) {
            backlogs.look(member.townId());
        }
        return backlogs(member).stream().mapToLong(it -> retry(member.id(), new Lane(member.townId(), it.target()), member.services())).sum();
    }

    @Override
    public List<Backlog> backlogs(StaffMember member) {
        member.require(Permission.READ_CASES);
        return member.services().isEmpty() ? backlogs.of(member.townId()) : backlogs.of(member.townId(), member.services());
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

    /** What whoever has access to the machine wants. */
    long retry(String actor, String townId, String target) {
        return retry(actor, new Lane(townId, target), Set.of());
    }

    /** Both what failed and, unless it is for some services only, what was never addressed; the audit log says who wanted it. */
    private long retry(String actor, Lane lane, Set<String> services) {
        Instant now = now();
        long again = store.write(lane.townId(), rows -> {
            long open = new DeliveryRows(rows).retry(lane.target(), services, now);
            audit.ofBatch(rows, lane.townId(), actor, Action.RETRY, lane.target(), Math.toIntExact(open), now);
            return open;
        });
        long addressed = services.isEmpty() ? towns.find(lane.townId()).map(town -> reconciliation.address(town, lane.target())).orElse(0L) : 0;
        agenda.note(lane, now);
        backlogs.look(lane.townId());
        return again + addressed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
