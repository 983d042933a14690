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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            + " from StoredDelivery d where d.state in ('" + StoredDelivery.WAITING + "', '" + StoredDelivery.DEAD + "')";
    private static final String BY_STATE = " group by d.target, d.state";

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
        List<Open> open = open(townId, Set.of());
        List<Backlog> backlogs = backlogs(townId, open, missing(townId));
        if (backlogs.isEmpty()) {
            byTown.remove(townId);
        } else {
            byTown.put(townId, backlogs);
        }
        Map<String, Instant> due = new HashMap<>();
        open.stream().filter(it -> !it.isDead()).forEach(it -> due.put(it.target(), it.due()));
        return due;
    }

    private List<Open> open(String townId, Set<String> services) {
        String query = OPEN + MemberStore.reach(services, "d.service") + BY_STATE;
        return store.read(townId, rows -> MemberStore.within(services, rows.createQuery(query, Object[].class)).getResultStream().map(Open::of).toList());
    }

    /** Cases that were never addressed to a target, as reconciliation has found them. */
    void missing(Lane lane, long count) {
        if (count == 0) {
            missing.remove(lane);
        } else {
            missing.put(lane, count);
        }
    }

    private Map<String, Long> missing(String townId) {
        return missing.entrySet().stream().filter(it -> it.getKey().townId().equals(townId))
                .collect(Collectors.toMap(it -> it.getKey().target(), Map.Entry::getValue));
    }

    private List<Backlog> backlogs(String townId, List<Open> open, Map<String, Long> missing) {
        Set<String> targets = new TreeSet<>(missing.keySet());
        open.forEach(it -> targets.add(it.target()));
        List<Backlog> backlogs = new ArrayList<>();
        for (String target : targets) {
            List<Open> own = open.stream().filter(it -> it.target().equals(target)).toList();
            backlogs.add(backlog(new Lane(townId, target), own, missing.getOrDefault(target, 0L)));
        }
        return backlogs.stream().filter(this::isNoteworthy).toList();
    }

    private Backlog backlog(Lane lane, List<Open> open, long missing) {
        long dead = open.stream().filter(Open::isDead).mapToLong(Open::count).sum();
        long all = open.stream().mapToLong(Open::count).sum();
        Instant since = open.stream().map(Open::since).min(Comparator.naturalOrder()).orElseGet(clock::instant);
        String reason = open.stream().map(Open::reason).filter(it -> !it.isEmpty()).findFirst().orElse("");
        return new Backlog(lane.townId(), lane.target(), all - dead, dead, missing, reason, since);
    }

    private boolean isNoteworthy(Backlog backlog) {
        return backlog.dead() > 0 || backlog.missing() > 0 || !backlog.reason().isEmpty()
                || backlog.since().plus(USUAL).isBefore(clock.instant());
    }

    List<Backlog> of(String townId) {
        return byTown.getOrDefault(townId, List.of());
    }

    /** What those see of it who look after some services only, as it is now; what was never addressed is not theirs to see to. */
    List<Backlog> of(String townId, Set<String> services) {
        return backlogs(townId, open(townId, services), Map.of());
    }

    /** Of all towns, by town. */
    List<Backlog> all() {
        return byTown.keySet().stream().sorted().flatMap(this::stream).toList();
    }

    private Stream<Backlog> stream(String townId) {
        return of(townId).stream();
    }
}
