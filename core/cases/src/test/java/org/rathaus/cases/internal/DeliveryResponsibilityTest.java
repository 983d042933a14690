package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;

/** Who sees and tries again what did not arrive. */
class DeliveryResponsibilityTest extends DeliveryContract {

    private UUID dead;

    @BeforeEach
    void giveUp() {
        target.mood = SampleTarget.Mood.REFUSES;
        deliver("case");
        work();
        backlogs.look(town.id());
        dead = deliveries.undelivered(clerk).get(0).id();
    }

    private StaffMember member(Role role, String... services) {
        return new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", role, Set.of(services));
    }

    @Test
    void whoeverIsLimitedToAnotherServiceSeesAndTriesNothing() {
        StaffMember elsewhere = member(Role.CLERK, "postal-vote");
        assertEquals(List.of(), deliveries.undelivered(elsewhere));
        assertEquals(List.of(), deliveries.backlogs(elsewhere));
        assertFalse(deliveries.retry(elsewhere, dead));
        assertEquals(0, deliveries.retryAll(elsewhere));
    }

    @Test
    void whoeverIsLimitedToThisServiceSeesItAndTriesAgain() {
        StaffMember here = member(Role.CLERK, SERVICE);
        assertEquals(List.of(new Backlog(town.id(), SampleTarget.ID, 0, 1, 0, "not for us", NOW)), deliveries.backlogs(here));
        assertEquals(1, deliveries.retryAll(here));
        target.mood = SampleTarget.Mood.WORKS;
        work();
        assertEquals(1, target.held.size());
    }

    @Test
    void countsAndTriesMoreThanAListShows() {
        IntStream.range(0, 120).forEach(i -> deliver("case " + i));
        work();
        StaffMember here = member(Role.CLERK, SERVICE, "postal-vote");
        assertEquals(100, deliveries.undelivered(here).size());
        assertEquals(121, deliveries.backlogs(here).get(0).dead());
        assertEquals(121, deliveries.retryAll(here));
        assertTrue(audit().contains(new AuditRow(here.id(), "retry", null, SampleTarget.ID + "/121")), audit()::toString);
    }

    @Test
    void auditorsSeeItAndTryNothing() {
        StaffMember auditor = member(Role.AUDITOR);
        assertEquals(1, deliveries.undelivered(auditor).size());
        assertThrows(NotPermittedException.class, () -> deliveries.retry(auditor, dead));
        assertThrows(NotPermittedException.class, () -> deliveries.retryAll(auditor));
    }
}
