package org.rathaus.api.cases;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statuses of a service's cases and the ways that staff may take between them. Immutable. */
public final class Lifecycle {

    private final Map<String, Status> statuses;
    private final Map<String, List<String>> ways;
    private final Map<String, Period> kept;
    private final Map<String, Disposal> disposals;

    private Lifecycle(Map<String, Status> statuses, Map<String, List<String>> ways, Map<String, Period> kept,
            Map<String, Disposal> disposals) {
        this.statuses = statuses;
        this.ways = ways;
        this.kept = kept;
        this.disposals = disposals;
    }

    /** These statuses; a case starts with the first unless the service decides otherwise. */
    public static Lifecycle of(Status... statuses) {
        Map<String, Status> byId = new LinkedHashMap<>();
        for (Status status : statuses) {
            byId.put(status.id(), status);
        }
        return new Lifecycle(byId, Map.of(), Map.of(), Map.of());
    }

    /** received, in progress, then done or rejected. */
    public static Lifecycle simple() {
        return of(Status.of("received"), Status.of("inProgress"), Status.of("done", Status.Tone.SUCCESS),
                Status.of("rejected", Status.Tone.DANGER))
                .way("received", "inProgress", "done", "rejected").way("inProgress", "done", "rejected");
    }

    /**
     * With ways from one status to others.
     *
     * @throws IllegalArgumentException if a status is unknown
     */
    public Lifecycle way(String from, String... to) {
        List<String> all = new ArrayList<>(List.of(to));
        all.add(from);
        all.forEach(this::require);
        Map<String, List<String>> more = new LinkedHashMap<>(ways);
        more.put(from, List.of(to));
        return new Lifecycle(statuses, more, kept, disposals);
    }

    /**
     * With a time after which a case in this status is destroyed, counted from its last event.
     *
     * @throws IllegalArgumentException if the status is unknown
     */
    public Lifecycle keep(String status, Period time) {
        require(status);
        Map<String, Period> more = new LinkedHashMap<>(kept);
        more.put(status, time);
        return new Lifecycle(statuses, ways, more, disposals);
    }

    /**
     * With what becomes of a case in this status when its time is over, where that differs from what the service says.
     *
     * @throws IllegalArgumentException if the status is unknown
     */
    public Lifecycle dispose(String status, Disposal disposal) {
        require(status);
        Map<String, Disposal> more = new LinkedHashMap<>(disposals);
        more.put(status, disposal);
        return new Lifecycle(statuses, ways, kept, more);
    }

    private void require(String id) {
        if (!statuses.containsKey(id)) {
            throw new IllegalArgumentException("no status " + id + " in " + statuses.keySet());
        }
    }

    /** How long a case in this status is kept; empty: as long as the service says for all. */
    public Optional<Period> kept(String status) {
        return Optional.ofNullable(kept.get(status));
    }

    /** What becomes of a case in this status; empty: what the service says for all. */
    public Optional<Disposal> disposal(String status) {
        return Optional.ofNullable(disposals.get(status));
    }

    /** The first status. */
    public String initial() {
        return statuses.keySet().iterator().next();
    }

    /** All statuses in their order. */
    public List<Status> statuses() {
        return List.copyOf(statuses.values());
    }

    /** The status with this id; one that is not known any more is shown neutrally. */
    public Status status(String id) {
        return statuses.getOrDefault(id, Status.of(id));
    }

    /**
     * Whether something is still to be done: it went neither well nor badly, and a way leads on. From an end that has a way staff
     * go on only to correct themselves. A status that the lifecycle does not know is open.
     */
    public boolean isOpen(String status) {
        Status.Tone tone = status(status).tone();
        return tone != Status.Tone.SUCCESS && tone != Status.Tone.DANGER && !(statuses.containsKey(status) && next(status).isEmpty());
    }

    /** Where staff may go from a status; empty at an end. */
    public List<String> next(String from) {
        return ways.getOrDefault(from, List.of());
    }
}
