package org.rathaus.api.cases;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The statuses of a service's cases and the ways that staff may take between them. Immutable. */
public final class Lifecycle {

    private final Map<String, Status> statuses;
    private final Map<String, List<String>> ways;
    private final Map<String, Period> kept;
    private final Map<String, Disposal> disposals;
    private final Map<String, String> withdrawals;
    private final Set<String> sealed;

    private Lifecycle(Map<String, Status> statuses, Map<String, List<String>> ways, Map<String, Period> kept,
            Map<String, Disposal> disposals, Map<String, String> withdrawals, Set<String> sealed) {
        this.statuses = statuses;
        this.ways = ways;
        this.kept = kept;
        this.disposals = disposals;
        this.withdrawals = withdrawals;
        this.sealed = sealed;
    }

    /** These statuses; a case starts with the first unless the service decides otherwise. */
    public static Lifecycle of(Status... statuses) {
        Map<String, Status> byId = new LinkedHashMap<>();
        for (Status status : statuses) {
            byId.put(status.id(), status);
        }
        return new Lifecycle(byId, Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
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
        return new Lifecycle(statuses, more, kept, disposals, withdrawals, sealed);
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
        return new Lifecycle(statuses, ways, more, disposals, withdrawals, sealed);
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
        return new Lifecycle(statuses, ways, kept, more, withdrawals, sealed);
    }

    /**
     * With the citizen being able to withdraw a case that stands in one of these statuses. Staff get there only by a way.
     *
     * @param to where that leads
     * @throws IllegalArgumentException if a status is unknown
     */
    public Lifecycle withdrawable(String to, String... from) {
        require(to);
        Map<String, String> more = new LinkedHashMap<>(withdrawals);
        for (String status : from) {
            require(status);
            more.put(status, to);
        }
        return new Lifecycle(statuses, ways, kept, disposals, more, sealed);
    }

    /**
     * With statuses in which what the citizen sent is kept without anybody of the staff reading it. A way out of one opens the
     * case: a member of staff who takes it must say why.
     *
     * @throws IllegalArgumentException if a status is unknown
     */
    public Lifecycle sealed(String... inStatuses) {
        List.of(inStatuses).forEach(this::require);
        Set<String> more = new TreeSet<>(sealed);
        more.addAll(List.of(inStatuses));
        return new Lifecycle(statuses, ways, kept, disposals, withdrawals, more);
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

    /** Where a case gets to when the citizen withdraws it in this status; empty: it cannot be withdrawn. */
    public Optional<String> withdrawal(String from) {
        return Optional.ofNullable(withdrawals.get(from));
    }

    /** Whether staff must not read what the citizen sent. */
    public boolean isSealed(String status) {
        return sealed.contains(status);
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
     * Whether something is still to be done: it went neither well nor badly, a way leads on, and the citizen has not withdrawn it.
     * From an end that has a way staff go on only to correct themselves or to tidy up, and nobody works on what is sealed. A status
     * that the lifecycle does not know is open.
     */
    public boolean isOpen(String status) {
        Status.Tone tone = status(status).tone();
        return tone != Status.Tone.SUCCESS && tone != Status.Tone.DANGER && !isEnd(status);
    }

    private boolean isEnd(String status) {
        return withdrawals.containsValue(status) || sealed.contains(status) || statuses.containsKey(status) && next(status).isEmpty();
    }

    /** Where staff may go from a status; empty at an end. */
    public List<String> next(String from) {
        return ways.getOrDefault(from, List.of());
    }
}
