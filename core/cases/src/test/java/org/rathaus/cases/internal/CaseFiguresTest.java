package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.cases.CaseFigures;
import org.rathaus.kernel.cases.CaseFigures.Decided;
import org.rathaus.kernel.cases.CaseFigures.Received;
import org.rathaus.kernel.testing.NoServices;

/** What is left to count of cases, whatever became of them. */
class CaseFiguresTest extends RetentionContract {

    private static final Duration DAY = Duration.ofDays(1);

    private final CaseFigures figures = new JpaCaseFigures(store, catalog);
    /** Of their own: ids never go back, and other tests have moved the clock. */
    private final JpaCases received = new JpaCases(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());
    private final JpaCaseDesk decided = new JpaCaseDesk(store, TOWNS, catalog, AGENDA, CLOCK, auditLog());

    @AfterEach
    void back() {
        CLOCK.set(NOW);
    }

    private CaseFile receiveNow() {
        return received.receive(town, submission(UUID.randomUUID().toString()), "received", "");
    }

    private CaseFile receiveNow(Intake intake) {
        Submission sent = submission(UUID.randomUUID().toString());
        return received.receive(town, new Submission(sent.serviceId(), sent.formVersion(), sent.answers(), sent.language(), sent.idempotencyKey(),
                sent.secret(), "", List.of(), "", LevelOfAssurance.NONE, intake), "received", "");
    }

    private List<Received> received(Instant from, Instant before) {
        return figures.received(town.id(), from, before);
    }

    @Test
    void countsWhatWasReceivedFromOneMomentOnAndBeforeAnother() {
        receiveNow();
        receiveNow();
        CLOCK.set(NOW.plus(DAY));
        receiveNow();
        assertEquals(List.of(new Received(SERVICE, Channel.ONLINE, 2)), received(NOW, NOW.plus(DAY)));
        assertEquals(List.of(new Received(SERVICE, Channel.ONLINE, 1)), received(NOW.plus(DAY), NOW.plus(DAY).plusMillis(1)));
        assertEquals(List.of(), received(NOW.minus(DAY), NOW));
        assertEquals(Optional.of(NOW), figures.oldest(town.id()));
    }

    @Test
    void tellsTheWaysApart() {
        receiveNow();
        CaseFile copied = receiveNow(new Intake(Channel.PAPER, Optional.of(LocalDate.of(2026, 9, 1)), clerk.id()));
        receiveNow(new Intake(Channel.COUNTER, Optional.empty(), clerk.id()));
        retention.destroy(clerk, copied.id());
        assertEquals(Set.of(new Received(SERVICE, Channel.ONLINE, 1), new Received(SERVICE, Channel.PAPER, 1), new Received(SERVICE, Channel.COUNTER, 1)),
                Set.copyOf(received(NOW, NOW.plus(DAY))));
    }

    @Test
    void knowsNoEndOfAServiceThatIsGone() {
        CaseFile file = receiveNow();
        decided.advance(clerk, file.id(), 1, "done", "");
        catalog.running = false;
        assertEquals(List.of(), figures.decided(town.id(), NOW, NOW.plus(DAY)));
    }

    @Test
    void seesNothingOfAnotherTown() {
        receiveNow();
        assertEquals(List.of(), figures.received(otherTown.id(), Instant.EPOCH, NOW.plus(DAY)));
        assertEquals(Optional.empty(), figures.oldest(otherTown.id()));
    }

    @Test
    void goesOnCountingWhatWasDestroyed() {
        CaseFile file = receiveNow();
        retention.destroy(clerk, file.id());
        assertEquals(List.of(new Received(SERVICE, Channel.ONLINE, 1)), received(NOW, NOW.plus(DAY)));
    }

    @Test
    void countsADecisionOnceAndWhenItWasMade() {
        CaseFile file = receiveNow();
        CLOCK.set(NOW.plus(DAY));
        decided.advance(clerk, file.id(), 1, "inProgress", "");
        CLOCK.set(NOW.plus(DAY.multipliedBy(2)));
        decided.advance(clerk, file.id(), 2, "done", "");
        CLOCK.set(NOW.plus(DAY.multipliedBy(3)));
        decided.advance(clerk, file.id(), 3, "rejected", "");
        assertEquals(List.of(new Decided(SERVICE, DAY.multipliedBy(2))), figures.decided(town.id(), NOW, NOW.plus(DAY.multipliedBy(9))));
        assertEquals(List.of(), figures.decided(town.id(), NOW, NOW.plus(DAY.multipliedBy(2))));
        assertEquals(List.of(), figures.decided(town.id(), NOW.plus(DAY.multipliedBy(3)), NOW.plus(DAY.multipliedBy(9))));
    }
}
