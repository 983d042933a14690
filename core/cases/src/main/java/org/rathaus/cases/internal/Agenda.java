package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * When to look at which lane, in memory, so that ten thousand towns with nothing to deliver cost nothing. What is
 * forgotten here (by a crash, or known to another node only) is found by the sweep.
 */
@Component(service = Agenda.class)
public final class Agenda {

    private final Map<Lane, Instant> times = new ConcurrentHashMap<>();

    /** Empty. */
    @Activate
    public Agenda() {
        // nothing is known yet
    }

    /** Look at this lane then, or before. */
    void note(Lane lane, Instant time) {
        times.merge(lane, time, (known, other) -> known.isBefore(other) ? known : other);
    }

    /** The lanes to look at, each once. */
    List<Lane> due(Instant now) {
        List<Lane> due = new ArrayList<>();
        times.forEach((lane, time) -> {
            if (!time.isAfter(now) && times.remove(lane, time)) {
                due.add(lane);
            }
        });
        return due;
    }
}
