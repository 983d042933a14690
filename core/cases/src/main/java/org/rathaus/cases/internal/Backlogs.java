package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;

/** What each town has not got rid of, as of the last look; in memory, because the operator's page shows all towns. */
@Component(service = Backlogs.class)
public final class Backlogs {

    /** What waits longer is an alarm, failed or not. */
    static final Duration USUAL = Duration.ofDays(1);

    private static final String OPEN = "select d.target, d.state, count(d), min(d.dueAt), min(d.since), max(d.reason)"
            + " from StoredDelivery d where d.state in ('" + StoredDelivery.WAITING + "', '" + StoredDelivery.DEAD
            + "') group by d.target, d.state";

    /** The open deliveries to one target in one state. */
    private record Open(String target, String state, long count, Instant due, Instant since, String reason) {

        private static Open of(Object[] row) {
            return new Open((String) row[0], (String) row[1], (Long) row[2], (Instant) row[3], (Instant) row[4],
                    (String) row[5]);
        }

        private boolean isDead() {
            return state.equals(StoredDelivery.DEAD);
        }
    }

    private final EntityStore store;
    private final Clock clock;
    private final Map<String, List<Backlog>> byTown = new ConcurrentHashMap<>();
    private final Map<Lane, Long> missing = new ConcurrentHashMap<>();

    /** Knows nothing before the first look. */
    @Activate
    public Backlogs(@Reference(target = "(model=cases)") EntityStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Looks at a town; when the next delivery to each target is due. */
    Map<String, Instant> look(String townId) {
        List<Open> open = store.read(townId, Backlogs::open);
        List<Backlog> backlogs = backlogs(townId, open);
        if (backlogs.isEmpty()) {
            byTown.remove(townId);
        } else {
            byTown.put(townId, backlogs);
        }
        Map<String, Instant> due = new HashMap<>();
        open.stream().filter(it -> !it.isDead()).forEach(it -> due.put(it.target(), it.due()));
        return due;
    }

    private static List<Open> open(EntityManager rows) {
        return rows.createQuery(OPEN, Object[].class).getResultStream().map(Open::of).toList();
    }

    /** Cases that were never addressed to a target, as reconciliation has found them. */
    void missing(Lane lane, long count) {
        if (count == 0) {
            missing.remove(lane);
        } else {
            missing.put(lane, count);
        }
    }

    private List<Backlog> backlogs(String townId, List<Open> open) {
        Set<String> targets = new TreeSet<>();
        open.forEach(it -> targets.add(it.target()));
        missing.keySet().stream().filter(lane -> lane.townId().equals(townId)).forEach(it -> targets.add(it.target()));
        List<Backlog> backlogs = new ArrayList<>();
        for (String target : targets) {
            List<Open> own = open.stream().filter(it -> it.target().equals(target)).toList();
            backlogs.add(backlog(new Lane(townId, target), own));
        }
        return backlogs.stream().filter(this::isNoteworthy).toList();
    }

    private Backlog backlog(Lane lane, List<Open> open) {
        long dead = open.stream().filter(Open::isDead).mapToLong(Open::count).sum();
        long all = open.stream().mapToLong(Open::count).sum();
        Instant since = open.stream().map(Open::since).min(Comparator.naturalOrder()).orElseGet(clock::instant);
        String reason = open.stream().map(Open::reason).filter(it -> !it.isEmpty()).findFirst().orElse("");
        return new Backlog(lane.townId(), lane.target(), all - dead, dead, missing.getOrDefault(lane, 0L), reason,
                since);
    }

    private boolean isNoteworthy(Backlog backlog) {
        return backlog.dead() > 0 || backlog.missing() > 0 || !backlog.reason().isEmpty()
                || backlog.since().plus(USUAL).isBefore(clock.instant());
    }

    List<Backlog> of(String townId) {
        return byTown.getOrDefault(townId, List.of());
    }

    /** Of all towns, by town. */
    List<Backlog> all() {
        return byTown.keySet().stream().sorted().flatMap(this::stream).toList();
    }

    private Stream<Backlog> stream(String townId) {
        return of(townId).stream();
    }
}
