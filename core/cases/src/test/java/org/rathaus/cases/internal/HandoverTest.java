package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.delivery.DeliveryDesk.State;
import org.rathaus.kernel.delivery.DeliveryDesk.Undelivered;

class HandoverTest extends DeliveryContract {

    private List<Undelivered> undelivered() {
        return deliveries.undelivered(clerk);
    }

    @Test
    void deliversWhatWasReceivedOnce() {
        CaseFile first = deliver("first");
        CaseFile second = deliver("second");
        assertEquals(Optional.empty(), work());
        assertEquals(Optional.empty(), work());
        assertEquals(Stream.of(first, second).map(CaseFile::reference).sorted().toList(), references());
        assertEquals(1, target.calls.get());
    }

    @Test
    void casesWaitForEachOtherWhereTheTownWantsFewFiles() {
        SampleTown hourly = TOWNS.with(delivering.delivering(SampleTarget.ID, Map.of("every", "PT1H")));
        cases.receive(hourly, submission("first"), "received", "");
        CLOCK.forward(Duration.ofMinutes(59));
        cases.receive(hourly, submission("second"), "received", "");
        assertEquals(Instant.parse("2026-11-22T11:00:00Z"), work().orElseThrow());
        assertEquals(0, target.calls.get());
        workFor(Duration.ofMinutes(1));
        assertEquals(1, target.calls.get());
        assertEquals(2, target.held.size());
    }

    @Test
    void aTargetThatIsDownIsAskedNowAndThenAndNothingIsGivenUp() {
        IntStream.range(0, 30).forEach(i -> deliver("case " + i));
        target.mood = SampleTarget.Mood.DOWN;
        workFor(Duration.ofHours(1));
        int asked = target.calls.get();
        assertTrue(asked > 100 && asked < 200, asked + " calls");
        assertEquals("nobody answers", undelivered().get(0).reason());
        assertEquals(State.WAITING, undelivered().get(0).state());
        target.mood = SampleTarget.Mood.WORKS;
        workFor(Duration.ofSeconds(31));
        assertEquals(30, target.held.size());
        assertEquals(List.of(), undelivered());
    }

    @Test
    void oneThatTimesOutAfterAcceptingHasEachCaseOnce() {
        deliver("case");
        target.mood = SampleTarget.Mood.TIMES_OUT;
        workFor(Duration.ofSeconds(10));
        target.mood = SampleTarget.Mood.WORKS;
        workFor(Duration.ofMinutes(1));
        assertTrue(target.calls.get() > 1);
        assertEquals(1, target.held.size());
        assertEquals(List.of(), undelivered());
    }

    @Test
    void failuresWaitLongerEachTimeUntilTheDeliveryIsGivenUp() {
        deliver("case");
        target.mood = SampleTarget.Mood.SILENT;
        Instant first = work().orElseThrow();
        assertFalse(first.isBefore(NOW.plusSeconds(8)) || first.isAfter(NOW.plusSeconds(10)), first.toString());
        workFor(Duration.ofDays(1));
        assertEquals(Handover.ATTEMPTS, target.calls.get());
        assertEquals(List.of(State.DEAD), undelivered().stream().map(Undelivered::state).toList());
        assertEquals("was not acknowledged", undelivered().get(0).reason());
    }

    @Test
    void aTargetWithoutAReportHasAcknowledgedNothing() {
        deliver("case");
        target.mood = SampleTarget.Mood.FORGETS;
        workFor(Duration.ofDays(1));
        assertEquals(Handover.ATTEMPTS, target.calls.get());
        assertEquals(List.of("was not acknowledged"), undelivered().stream().map(Undelivered::reason).toList());
        assertEquals(List.of(State.DEAD), undelivered().stream().map(Undelivered::state).toList());
    }

    @Test
    void whatIsRefusedIsGivenUpAtOnceAndCanBeTriedAgain() {
        CaseFile file = deliver("case");
        target.mood = SampleTarget.Mood.REFUSES;
        work();
        Undelivered dead = undelivered().get(0);
        assertEquals(State.DEAD, dead.state());
        assertEquals(file.reference(), dead.reference());
        target.mood = SampleTarget.Mood.WORKS;
        assertTrue(deliveries.retry(clerk, dead.id()));
        work();
        assertEquals(List.of(file.reference()), references());
        assertFalse(deliveries.retry(clerk, dead.id()));
    }

    @Test
    void theAuditLogSaysWhoHasTriedAgain() {
        CaseFile file = deliver("case");
        deliver("other case");
        target.mood = SampleTarget.Mood.DOWN;
        work();
        CLOCK.forward(Handover.PATIENCE.plusSeconds(1));
        workedOut();
        UUID first = undelivered().stream().filter(it -> it.caseId().equals(file.id())).findFirst().orElseThrow().id();
        deliveries.retry(clerk, first);
        long again = deliveries.retryAll(operator, town.id(), SampleTarget.ID);
        assertTrue(audit().containsAll(List.of(new AuditRow(clerk.id(), "retry", file.id().toString(), ""),
                new AuditRow(operator.id(), "retry", null, SampleTarget.ID + "/" + again))), audit()::toString);
    }

    @Test
    void givesUpWhatATargetWasDownForFiveDays() {
        deliver("case");
        target.mood = SampleTarget.Mood.DOWN;
        work();
        CLOCK.forward(Handover.PATIENCE.plusSeconds(1));
        assertEquals(Optional.empty(), workedOut());
        assertEquals(State.DEAD, undelivered().get(0).state());
    }

    private Optional<Instant> workedOut() {
        work();
        CLOCK.forward(Duration.ofMinutes(1));
        return work();
    }

    @Test
    void whatACrashedNodeHadInHandIsDueAgainAfterItsLease() {
        deliver("case");
        claim();
        restart();
        assertEquals(NOW.plus(Handover.LEASE), work().orElseThrow());
        assertEquals(0, target.calls.get());
        CLOCK.forward(Handover.LEASE);
        work();
        assertEquals(1, target.held.size());
    }

    @Test
    void ofTwoNodesAtOnceOneTakesEachDelivery() throws Exception {
        IntStream.range(0, 20).forEach(i -> deliver("case " + i));
        List<List<StoredDelivery>> claimed = atOnce(4, () -> store.write(town.id(),
                rows -> new DeliveryRows(rows).claim(SampleTarget.ID, 20, NOW, NOW.plus(Handover.LEASE))));
        assertEquals(20, claimed.stream().mapToInt(List::size).sum());
    }

    @Test
    void whoWasTooSlowDoesNotDecideAnyMore() {
        deliver("case");
        StoredDelivery slow = claim();
        CLOCK.forward(Handover.LEASE);
        claim();
        store.write(town.id(), rows -> {
            new DeliveryRows(rows).giveUp(slow, 1, "too late", CLOCK.instant());
            return null;
        });
        assertEquals(List.of(), undelivered());
    }

    private StoredDelivery claim() {
        return store.write(town.id(), rows -> new DeliveryRows(rows).claim(SampleTarget.ID, 10, CLOCK.instant(),
                CLOCK.instant().plus(Handover.LEASE))).get(0);
    }

    @Test
    void aTargetThatNobodyOffersIsWaitedFor() {
        targets.removeTarget(target);
        deliver("case");
        work();
        assertEquals("no bundle offers the target sample", undelivered().get(0).reason());
        targets.addTarget(target, NoPlugins.PROPERTIES);
        workFor(Duration.ofSeconds(31));
        assertEquals(1, target.held.size());
    }

    @Test
    void anotherTownSeesAndMovesNothing() {
        deliver("case");
        target.mood = SampleTarget.Mood.REFUSES;
        work();
        assertEquals(List.of(), deliveries.undelivered(otherClerk));
        assertEquals(List.of(), deliveries.backlogs(otherClerk));
        assertFalse(deliveries.retry(otherClerk, undelivered().get(0).id()));
        assertEquals(0, deliveries.retryAll(otherClerk));
        assertEquals(State.DEAD, undelivered().get(0).state());
    }
}
