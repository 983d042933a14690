package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what was received with what was acknowledged: a case that was never addressed to a target of its service is
 * counted unless it is sealed, one that a target has lost is delivered again, and whatever waits too long or was given up
 * is an alarm in the log and on the pages of staff and operator.
 */
@Component(service = Reconciliation.class)
public final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    /** Older cases are history; so a town that begins to deliver today is not told of all it ever received. */
    private static final Duration WINDOW = Duration.ofDays(31);
    private static final String NEVER_ADDRESSED = "select c.id, c.sealed from StoredCase c where c.service = :service and c.id >= :from"
            + " and not exists (select d.id from StoredDelivery d where d.caseId = c.id and d.target = :target)";
    private static final int FIRST_EVENT = 1;
    /** Keeps transactions short. */
    private static final int PART = 500;

    private final EntityStore store;
    private final Targets targets;
    private final Agenda agenda;
    private final Backlogs backlogs;
    private final Clock clock;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Activate
    public Reconciliation(@Reference(target = "(model=cases)") EntityStore store, @Reference Targets targets,
            @Reference Agenda agenda, @Reference Backlogs backlogs, @Reference Clock clock) {
        this.store = store;
        this.targets = targets;
        this.agenda = agenda;
        this.backlogs = backlogs;
        this.clock = clock;
    }

    /** What is not as it should be in a town; empty if every case was acknowledged. */
    List<Backlog> run(Town town) {
        for (String target : targetsOf(town)) {
            Lane lane = new Lane(town.id(), target);
            backlogs.missing(lane, services(town, target).stream()
                    .mapToLong(service -> neverAddressed(lane, service).size()).sum());
            services(town, target).forEach(service -> recover(lane, service));
        }
        backlogs.look(town.id());
        List<Backlog> found = backlogs.of(town.id());
        found.forEach(Reconciliation::alarm);
        return found;
    }

    private static void alarm(Backlog it) {
        LOG.warn("town {}: not acknowledged by {}: {} given up, {} waiting since {}, {} never addressed; last reason:"
                + " {}", it.townId(), it.target(), it.dead(), it.waiting(), it.since(), it.missing(), it.reason());
    }

    private static Set<String> targetsOf(Town town) {
        Set<String> all = new HashSet<>();
        town.services().forEach(service -> all.addAll(town.deliveries(service).keySet()));
        return all;
    }

    private static List<String> services(Town town, String target) {
        return town.services().stream().filter(it -> town.deliveries(it).containsKey(target)).sorted().toList();
    }

    /**
     * A sealed case leaves the house when it is opened, with the delivery of that event. It is left out here, as EclipseLink writes
     * a truth value into such a query as a number, and Derby refuses that.
     */
    private List<String> neverAddressed(Lane lane, String service) {
        return store.read(lane.townId(), rows -> rows.createQuery(NEVER_ADDRESSED, Object[].class)
                .setParameter("service", service).setParameter("target", lane.target())
                .setParameter("from", TimeOrderedIds.first(now().minus(WINDOW)).toString()).getResultStream()
                .filter(it -> !(Boolean) it[1]).map(it -> (String) it[0]).toList());
    }

    /** Addresses to the target what never was; how many cases. */
    long address(Town town, String target) {
        Lane lane = new Lane(town.id(), target);
        long addressed = 0;
        for (String service : services(town, target)) {
            List<String> cases = neverAddressed(lane, service);
            for (int from = 0; from < cases.size(); from += PART) {
                address(lane, service, cases.subList(from, Math.min(cases.size(), from + PART)));
            }
            addressed += cases.size();
        }
        backlogs.missing(lane, 0);
        return addressed;
    }

    private void address(Lane lane, String service, List<String> cases) {
        Instant now = now();
        store.write(lane.townId(), rows -> {
            cases.forEach(id -> rows.persist(new StoredDelivery(ids.next(now), lane.target(), service,
                    UUID.fromString(id), FIRST_EVENT, now)));
            return null;
        });
        agenda.note(lane, now);
    }

    /** Delivers again what the target has lost. */
    private void recover(Lane lane, String service) {
        Set<String> known = store.read(lane.townId(), rows -> acknowledged(rows, lane.target(), service));
        Set<String> lost = targets.find(lane.target()).filter(it -> !known.isEmpty())
                .map(it -> it.missing(lane.townId(), service, known)).orElse(Set.of());
        if (lost.isEmpty()) {
            return;
        }
        LOG.warn("town {}: {} has lost {} deliveries that it had acknowledged; they are delivered again",
                lane.townId(), lane.target(), lost.size());
        Instant now = now();
        store.write(lane.townId(), rows -> {
            lost.stream().filter(known::contains).forEach(id -> new DeliveryRows(rows).deliverAgain(id, now));
            return null;
        });
        agenda.note(lane, now);
    }

    private Set<String> acknowledged(EntityManager rows, String target, String service) {
        return Set.copyOf(rows.createQuery("select d.id from StoredDelivery d where d.state = '"
                + StoredDelivery.ACKNOWLEDGED + "' and d.target = :target and d.service = :service"
                + " and d.acknowledgedAt >= :from", String.class).setParameter("target", target)
                .setParameter("service", service).setParameter("from", now().minus(WINDOW)).getResultList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
