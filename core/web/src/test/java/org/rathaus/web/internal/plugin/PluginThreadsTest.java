package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginThreadsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final PluginThreads threads = new PluginThreads("test", getClass().getClassLoader(), 2);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger stubborn = new AtomicInteger();

    @AfterEach
    void endAll() {
        end.countDown();
        threads.close();
    }

    /** Like an endless loop: it does not listen to being interrupted. */
    private String stubborn() {
        stubborn.incrementAndGet();
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "ended";
    }

    @Test
    void workOnThreadsOfTheirOwn() throws Exception {
        ThreadGroup group = threads.call(() -> Thread.currentThread().getThreadGroup(), LONG);
        assertEquals("plugin test", group.getName());
        assertNotEquals(Thread.currentThread().getThreadGroup(), group);
    }

    @Test
    void tellWhatWentWrongErrorsIncluded() {
        var failure = assertThrows(ExecutionException.class, () -> threads.call(() -> {
            throw new StackOverflowError();
        }, LONG));
        assertEquals(StackOverflowError.class, failure.getCause().getClass());
    }

    @Test
    void letNobodyWaitForWhatIsGivenUp() {
        CountDownLatch begun = new CountDownLatch(1);
        Background.run("giver", () -> {
            try {
                begun.await();
                threads.giveUp();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThrows(NoAnswerException.class, () -> threads.call(() -> {
            begun.countDown();
            return stubborn();
        }, LONG));
        assertTrue(threads.hangs());
    }

    @Test
    void interruptWhatHasNotEndedInTime() throws Exception {
        assertThrows(NoAnswerException.class, () -> threads.call(() -> {
            Thread.sleep(LONG.toMillis());
            return "";
        }, SHORT));
        threads.close();
        assertEquals(List.of(), threads.awaitEnd());
    }

    @Test
    void nameThePlaceOfWhatDoesNotEnd() throws Exception {
        var late = assertThrows(NoAnswerException.class, () -> threads.call(this::stubborn, SHORT));
        assertTrue(late.getMessage().contains("PluginThreadsTest.stubborn("), late.getMessage());
        assertTrue(threads.stuck().get(0).contains("PluginThreadsTest.stubborn("), threads.stuck()::toString);
        threads.close();
        assertTrue(threads.awaitEnd().get(0).contains("PluginThreadsTest"), threads.left()::toString);
    }

    @Test
    void giveWhatDoesNotEndNoMorePlacesThanThereAre() throws Exception {
        assertThrows(NoAnswerException.class, () -> threads.call(this::stubborn, SHORT));
        assertEquals("served", threads.call(() -> "served", LONG));
        assertThrows(NoAnswerException.class, () -> threads.call(this::stubborn, SHORT));
        var refused = assertThrows(NoAnswerException.class, () -> threads.call(() -> "served", LONG));
        assertTrue(refused.getMessage().contains("nothing moves, at "), refused.getMessage());
        assertEquals(2, stubborn.get());
    }

    @Test
    void letAsManyWaitAsMayWorkAndRefuseTheNextAtOnce() throws Exception {
        List<Thread> citizens = IntStream.range(0, 4).mapToObj(i -> Background.run("citizen", this::ask)).toList();
        for (int i = 0; i < 500 && (stubborn.get() < 2 || citizens.stream().anyMatch(it -> it.getState() != Thread.State.TIMED_WAITING)); i++) {
            Thread.sleep(1);
        }
        long begun = System.nanoTime();
        assertThrows(TurnedAwayException.class, () -> threads.call(() -> "served", LONG));
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(1).toNanos());
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(this::question);
        end.countDown();
        assertEquals("answered", asked.join(), "for a page about something else");
        for (Thread citizen : citizens) {
            citizen.join();
        }
        assertEquals(4, stubborn.get());
    }

    private String question() {
        try {
            return threads.ask(() -> "answered", LONG);
        } catch (NoAnswerException e) {
            return e.getMessage();
        }
    }

    private void ask() {
        try {
            threads.call(() -> {
                stubborn.incrementAndGet();
                end.await();
                return "";
            }, LONG);
        } catch (NoAnswerException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goOnWhenAPlaceIsFreeAgain() throws Exception {
        assertThrows(NoAnswerException.class, () -> threads.call(this::stubborn, SHORT));
        assertThrows(NoAnswerException.class, () -> threads.call(this::stubborn, SHORT));
        end.countDown();
        assertEquals("served", threads.call(() -> "served", LONG));
    }

    @Test
    void countThreadsThatAPluginStarts() throws Exception {
        Thread own = threads.call(() -> new Thread(this::stubborn, "own"), LONG);
        own.start();
        threads.close();
        assertTrue(threads.awaitEnd().toString().startsWith("['own' at "), threads.left()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rathaus-outbox-1", "rathaus:connection-adder", "FelixResolver-3"})
    void leaveThreadsOfTheCoreAlone(String name) throws Exception {
        Thread core = threads.call(() -> new Thread(this::stubborn, name), LONG);
        core.start();
        threads.close();
        assertEquals(List.of(), threads.awaitEnd());
        assertFalse(core.isInterrupted());
    }
}
