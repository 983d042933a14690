package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.rathaus.kernel.operation.OperatorCommand;

class ReconciliationTest extends DeliveryContract {

    private List<Backlog> reconcile() {
        return reconciliation.run(delivering);
    }

    /** North Rhine-Westphalia 2017: what citizens had sent for days never reached the election offices. */
    @Test
    void aTargetThatLosesEverythingForFiveDaysIsFoundAndGetsEverythingOnce() {
        target.mood = SampleTarget.Mood.LOSES;
        for (int day = 1; day <= 5; day++) {
            IntStream.range(0, 20).forEach(i -> deliver("case " + i));
            workFor(Duration.ofDays(1));
        }
        assertEquals(0, target.held.size());
        target.mood = SampleTarget.Mood.WORKS;
        reconcile();
        workFor(Duration.ofMinutes(1));
        assertEquals(100, target.held.size());
        assertEquals(List.of(), reconcile());
    }

    @Test
    void oneThatStaysSilentForFiveDaysIsAnAlarmOnTheFirst() {
        target.mood = SampleTarget.Mood.SILENT;
        IntStream.range(0, 20).forEach(i -> deliver("case " + i));
        workFor(Duration.ofDays(1));
        Backlog found = reconcile().get(0);
        assertEquals(new Backlog(town.id(), SampleTarget.ID, 0, 20, 0, "was not acknowledged", NOW), found);
        workFor(Duration.ofDays(4));
        target.mood = SampleTarget.Mood.WORKS;
        assertEquals(20, deliveries.retryAll(clerk));
        workFor(Duration.ofMinutes(1));
        assertEquals(20, target.held.size());
        assertEquals(List.of(), reconcile());
    }

    @Test
    void whatWaitsForADayIsAnAlarmThoughNothingFailed() {
        deliver("case");
        assertEquals(List.of(), reconcile());
        CLOCK.forward(Duration.ofHours(25));
        assertEquals(1, reconcile().get(0).waiting());
    }

    @Test
    void casesThatWereNeverAddressedAreCountedAndCanBe() {
        receive("before the town delivered");
        deliver("after");
        work();
        assertEquals(1, reconcile().get(0).missing());
        assertEquals(1, deliveries.retryAll(operator, town.id(), SampleTarget.ID));
        work();
        assertEquals(2, target.held.size());
        assertEquals(List.of(), reconcile());
    }

    @Test
    void operatorsSeeCountsOfAllTownsAndClerksDoNot() {
        target.mood = SampleTarget.Mood.REFUSES;
        deliver("case");
        work();
        backlogs.look(town.id());
        assertEquals(List.of(new Backlog(town.id(), SampleTarget.ID, 0, 1, 0, "not for us", NOW)),
                deliveries.allBacklogs(operator));
        assertThrows(NotPermittedException.class, () -> deliveries.allBacklogs(clerk));
        assertThrows(NotPermittedException.class, () -> deliveries.retryAll(clerk, otherTown.id(), SampleTarget.ID));
    }

    @Test
    void theCommandListsAndTriesAgain() {
        target.mood = SampleTarget.Mood.REFUSES;
        deliver("case");
        work();
        assertTrue(run(OperatorCommand.FAILED, "list").contains("sample: 1 given up"));
        assertTrue(run(OperatorCommand.DONE, "retry").contains("1 deliveries are tried again"));
        target.mood = SampleTarget.Mood.WORKS;
        work();
        assertTrue(run(OperatorCommand.DONE, "reconcile").contains("every case was acknowledged"));
        run(OperatorCommand.USAGE, "delete");
    }

    private String run(int status, String what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeliveriesCommand command = new DeliveriesCommand(TOWNS, backlogs, reconciliation, deliveries);
        assertEquals(status, command.run(List.of(what, town.id()), new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
