package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.delivery.DeliveryDesk.Undelivered;

/** A sealed case is nobody's to deliver, and goes to its target once when it is opened. */
class SealedDeliveryTest extends DeliveryContract {

    private final OneLifecycle services = new OneLifecycle();
    private final Cases citizens = new JpaCases(store, TOWNS, services, AGENDA, CLOCK, auditLog());
    private final CaseDesk staff = desk(services);

    private CaseFile comes(String status) {
        return citizens.receive(delivering, submission(UUID.randomUUID().toString()), status, "Zuspät");
    }

    private void open(CaseFile file) {
        staff.advance(clerk, file.id(), file.events().size(), "received", "Das Portal war gestört.");
    }

    private int deliveries() {
        return store.read(town.id(), rows -> rows.createQuery("select d.id from StoredDelivery d", String.class).getResultList()).size();
    }

    @Test
    void isNotMissedWhileItIsSealed() {
        comes(OneLifecycle.LATE);
        assertEquals(List.of(), reconciliation.run(delivering));
        assertEquals(0, deliveries.retryAll(operator, town.id(), SampleTarget.ID));
        work();
        assertEquals(0, deliveries());
    }

    @Test
    void isDeliveredOnceItIsOpenedThoughSomebodyTriedBefore() {
        CaseFile file = comes(OneLifecycle.LATE);
        deliveries.retryAll(operator, town.id(), SampleTarget.ID);
        work();
        assertEquals(List.of(), references());
        open(file);
        work();
        assertEquals(List.of(file.reference()), references());
    }

    @Test
    void isNotMissedWhenItWasDeliveredByItsOpening() {
        CaseFile file = comes(OneLifecycle.LATE);
        open(file);
        assertEquals(List.of(), reconciliation.run(delivering));
        assertEquals(0, deliveries.retryAll(operator, town.id(), SampleTarget.ID));
        work();
        assertEquals(1, deliveries());
        assertEquals(List.of(file.reference()), references());
    }

    @Test
    void whatATargetDidNotHearOfBeforeItWasSealedItHearsWhenItIsOpened() {
        CaseFile file = comes("received");
        CaseFile sealed = staff.advance(clerk, file.id(), 1, OneLifecycle.LATE, "").orElseThrow();
        assertEquals(List.of(), reconciliation.run(delivering));
        open(sealed);
        work();
        assertEquals(List.of(file.reference()), references());
    }

    @Test
    void whatFailedBeforeItWasSealedWaitsUntilItIsOpenedThoughSomebodyTriesAgain() {
        CaseFile file = comes("received");
        target.mood = SampleTarget.Mood.DOWN;
        work();
        CaseFile sealed = staff.advance(clerk, file.id(), 1, OneLifecycle.LATE, "").orElseThrow();
        target.mood = SampleTarget.Mood.WORKS;
        deliveries.retryAll(clerk);
        workFor(Duration.ofMinutes(1));
        assertEquals(List.of("the case is sealed"), deliveries.undelivered(clerk).stream().map(Undelivered::reason).toList());
        open(sealed);
        workFor(Duration.ofMinutes(1));
        assertEquals(List.of(file.reference()), references());
        assertEquals(1, deliveries());
    }
}
