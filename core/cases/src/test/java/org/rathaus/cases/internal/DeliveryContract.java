package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.SampleTown;

/** A town that delivers its cases to a target, and what hands them over, driven by hand. */
abstract class DeliveryContract extends CasesContract {

    final SampleTarget target = new SampleTarget();
    final Targets targets = new Targets(new NoPlugins());
    final SampleTown delivering = TOWNS.with(new SampleTown(town.id(), "ABC").delivering(SampleTarget.ID, Map.of()));
    final Lane lane = new Lane(town.id(), SampleTarget.ID);
    final StaffMember operator = new StaffMember("op", StaffMember.INSTALLATION, "op", "Op", Role.OPERATOR);

    Handover handover;
    Backlogs backlogs;
    Reconciliation reconciliation;
    JpaDeliveryDesk deliveries;

    @BeforeEach
    void begin() {
        CLOCK.set(NOW);
        targets.addTarget(target, NoPlugins.PROPERTIES);
        restart();
    }

    /** As after a crash: nothing is known but what is stored. */
    void restart() {
        handover = new Handover(store, TOWNS, targets, CLOCK);
        backlogs = new Backlogs(store, CLOCK);
        reconciliation = new Reconciliation(store, targets, AGENDA, backlogs, CLOCK);
        deliveries = new JpaDeliveryDesk(store, TOWNS, AGENDA, backlogs, reconciliation, auditLog(), CLOCK);
    }

    CaseFile deliver(String subject) {
        return cases.receive(delivering, submission(UUID.randomUUID().toString()), "received", subject);
    }

    Optional<Instant> work() {
        return handover.work(lane);
    }

    /** Works whenever there is something to do, for so long. */
    void workFor(Duration time) {
        Instant end = CLOCK.instant().plus(time);
        for (Optional<Instant> next = work(); next.isPresent() && !next.get().isAfter(end); next = work()) {
            CLOCK.set(next.get().isAfter(CLOCK.instant()) ? next.get() : CLOCK.instant());
        }
        CLOCK.set(end);
    }

    List<String> references() {
        return target.held.values().stream().sorted().toList();
    }
}
