package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SlotTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Deployment version = version(1);
    private final BlockingQueue<Optional<Deployment>> entered = new LinkedBlockingQueue<>();

    private static Deployment version(long bundle) {
        return new Deployment(DogVersion.bundle(bundle), DogVersion.service(), null, null, null);
    }

    private Slot left(Duration parking) {
        Slot slot = new Slot(parking);
        slot.put(version);
        slot.take(version);
        return slot;
    }

    private static long millisOf(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** So many come, and wait. */
    private void come(Slot slot, int many) throws InterruptedException {
        List<Thread> citizens = IntStream.range(0, many)
                .mapToObj(i -> Background.run("citizen", () -> entered.add(slot.enter()))).toList();
        for (int i = 0; i < 500 && citizens.stream().anyMatch(it -> it.getState() != Thread.State.TIMED_WAITING); i++) {
            Thread.sleep(10);
        }
    }

    private List<Optional<Deployment>> entered(int number) throws InterruptedException {
        for (int i = 0; i < 500 && entered.size() < number; i++) {
            Thread.sleep(10);
        }
        return List.copyOf(entered);
    }

    @Test
    void nobodyWaitsForAVersionThatNeverCame() {
        Slot slot = new Slot(LONG);
        assertTrue(millisOf(() -> assertTrue(slot.enter().isEmpty())) < 5_000);
        assertTrue(slot.isGone());
    }

    @Test
    void whoComesBetweenTwoVersionsGetsTheNext() throws Exception {
        Slot slot = left(LONG);
        come(slot, 3);
        assertEquals(0, entered.size());
        Deployment next = version(2);
        slot.put(next);
        assertEquals(List.of(Optional.of(next), Optional.of(next), Optional.of(next)), entered(3));
    }

    @Test
    void fiftyMayWaitAndTheNextIsToldAtOnce() throws Exception {
        Slot slot = left(LONG);
        come(slot, Slot.MOST_WAITING);
        assertEquals(50, Slot.MOST_WAITING);
        assertTrue(millisOf(() -> assertTrue(slot.enter().isEmpty())) < 5_000);
        assertFalse(slot.isGone());
        assertEquals(0, entered.size());
        slot.put(version(2));
        assertEquals(50, entered(50).stream().filter(Optional::isPresent).count());
    }

    @Test
    void nobodyWaitsLongerThanAWhileAfterTheLastHasLeft() {
        assertTrue(millisOf(() -> assertTrue(left(Duration.ofMillis(500)).enter().isEmpty())) >= 490);
    }

    @Test
    void laterNobodyWaitsAtAll() throws Exception {
        Slot slot = left(LONG.dividedBy(100));
        Thread.sleep(LONG.dividedBy(100).toMillis());
        assertTrue(millisOf(() -> assertTrue(slot.enter().isEmpty())) < 80);
        assertFalse(slot.isGone());
    }

    @Test
    void whoWaitsGoesOnWhenThePluginIsUninstalled() throws Exception {
        Slot slot = left(LONG);
        come(slot, 1);
        slot.goneWith(2);
        assertEquals(0, entered.size());
        slot.goneWith(1);
        assertEquals(List.of(Optional.empty()), entered(1));
    }
}
