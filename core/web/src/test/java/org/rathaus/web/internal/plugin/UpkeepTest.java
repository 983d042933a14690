package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState.Cause;

/** A version of a plugin looks after a town. */
class UpkeepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Town TOWN = new SampleTown("ours");

    private final CountDownLatch end = new CountDownLatch(1);
    private Consumer<Offer> work = offer -> { };
    private DogVersion version;

    private final class Dogs implements PublicService, Upkeep {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }

        @Override
        public void lookAfter(Offer offer) {
            work.accept(offer);
        }
    }

    @BeforeEach
    void start() throws ServletException {
        version = new DogVersion(() -> true, Duration.ofSeconds(30), new Dogs());
    }

    @AfterEach
    void endAll() {
        end.countDown();
        version.deployment.drain(Duration.ZERO);
        version.threads.close();
    }

    private void lookAfter() throws NoAnswerException {
        version.deployment.lookAfter(TOWN, NOW);
    }

    private void await(Offer offer) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onItsOwnThreadsAtTheMoment() throws Exception {
        List<Object> seen = new ArrayList<>();
        work = offer -> seen.addAll(List.of(offer.town(), offer.now(), Thread.currentThread().getThreadGroup().getName()));
        lookAfter();
        assertEquals(List.of(TOWN, NOW, "plugin dogs"), seen);
    }

    @Test
    void andFailsAsItFails() {
        RuntimeException failure = new IllegalArgumentException("bones");
        work = offer -> {
            throw failure;
        };
        assertSame(failure, assertThrows(IllegalArgumentException.class, this::lookAfter));
        assertTrue(version.deployment.problem().isEmpty(), "citizens are served all the same");
    }

    @Test
    void andIsClosedIfItTakesAllTheMemory() {
        work = offer -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertThrows(IllegalStateException.class, this::lookAfter);
        assertEquals(Cause.GREEDY, version.deployment.problem().orElseThrow().cause());
    }

    @Test
    void isWaitedForWhereTheVersionGoes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work = offer -> {
            begun.countDown();
            await(offer);
        };
        CompletableFuture<Boolean> upkeep = CompletableFuture.supplyAsync(this::isDone);
        begun.await();
        Thread drain = Background.run("drain", version.deployment::drain);
        drain.join(300);
        assertTrue(drain.isAlive());
        end.countDown();
        assertTrue(upkeep.join());
        drain.join();
        assertThrows(TurnedAwayException.class, this::lookAfter, "none is begun");
    }

    private boolean isDone() {
        try {
            lookAfter();
            return true;
        } catch (NoAnswerException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59.999S", "PT0S", "-PT1H"})
    void isAskedForOnceAMinuteAtMost(Duration pause) throws QuarantineException {
        assertThrows(QuarantineException.class, () -> PluginCheck.requirePause(pause));
        PluginCheck.requirePause(Duration.ofMinutes(1));
    }
}
