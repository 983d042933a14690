package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

    private final Turns turns = new Turns();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Thread slow;

    @BeforeEach
    void beginWhatTakesLong() throws Exception {
        slow = take("dogs", () -> {
            begun.countDown();
            end.await();
            done.add("slow");
        });
        begun.await();
    }

    private Thread take(String name, Turns.Change change) {
        return Background.run("test", () -> {
            try {
                turns.take(name, change);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void endIt() {
        end.countDown();
    }

    @Test
    void whoChangesAnotherThingWaitsForNobody() throws Exception {
        turns.take("cats", () -> done.add("quick"));
        assertEquals(List.of("quick"), done);
    }

    @Test
    void whoChangesTheSameThingWaits() throws Exception {
        Thread next = take("dogs", () -> done.add("next"));
        next.join(200);
        assertEquals(List.of(), done);
        end.countDown();
        next.join();
        assertEquals(List.of("slow", "next"), done);
    }

    @Test
    void whoFailsLetsTheNextOneIn() throws Exception {
        Thread failing = take("cats", () -> {
            throw new InterruptedException();
        });
        failing.join();
        turns.take("cats", () -> done.add("next"));
        assertFalse(done.isEmpty());
    }
}
