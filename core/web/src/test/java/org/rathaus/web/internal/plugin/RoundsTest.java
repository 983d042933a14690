package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;

class RoundsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final MovableClock clock = new MovableClock(NOW);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> visits = new ArrayList<>();
    private final Map<String, Exception> failures = new HashMap<>();
    private final Rounds rounds = new Rounds("dogs", BETWEEN, this::visit, () -> Duration.between(NOW, clock.instant()).toNanos(), background::add);
    private KnownTowns towns = new KnownTowns(List.of(new SampleTown("a"), new SampleTown("b"), new SampleTown("c")));

    private void visit(Town town, Instant now) throws NoAnswerException {
        visits.add(town.id() + " " + now);
        Exception failure = failures.get(town.id());
        if (failure instanceof NoAnswerException unanswered) {
            throw unanswered;
        } else if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    @BeforeEach
    void begin() {
        rounds.takeOver();
    }

    private void after(Duration time) {
        clock.forward(time);
        rounds.look(towns, clock);
    }

    /** The towns that were visited in a round that begins after this time; empty if none does. */
    private String round(Duration time) {
        visits.clear();
        after(time);
        background.forEach(Runnable::run);
        background.clear();
        return String.join(" ", visits.stream().map(it -> it.substring(0, 1)).toList());
    }

    private Problem problem() {
        return rounds.problem().orElseThrow();
    }

    @Test
    void beginAMinuteAfterTheTakeoverAndAgainAfterThePause() {
        assertEquals("", round(Rounds.FIRST.minus(MOMENT)));
        assertEquals("a b c", round(MOMENT));
        assertEquals("a 2026-11-22T10:01:00Z", visits.get(0));
        assertEquals("", round(BETWEEN.minus(MOMENT)));
        assertEquals("a b c", round(MOMENT));
    }

    @Test
    void aRoundBeginsWhenTheOneBeforeHasEnded() {
        after(Rounds.FIRST);
        after(BETWEEN.multipliedBy(3));
        assertEquals(1, background.size());
        assertEquals("a b c", round(MOMENT));
        assertEquals("", round(BETWEEN.minus(MOMENT)));
        assertEquals("a b c", round(MOMENT));
    }

    @Test
    void visitTownsThatOfferTheServiceOnly() {
        towns = new KnownTowns(List.of(new SampleTown("a"), new SampleTown("b").closing("dogs"), new SampleTown("c")));
        assertEquals("a c", round(Rounds.FIRST));
    }

    @Test
    void whatFailsKeepsNoOtherTownWaitingAndIsToldUntilItGoesWell() {
        failures.put("b", new IllegalStateException("Erika Muster"));
        assertEquals("a b c", round(Rounds.FIRST));
        assertEquals(Cause.FAULTY, problem().cause());
        assertTrue(problem().detail().matches("while it looked after b: java.lang.IllegalStateException at .*RoundsTest.*"), problem().detail());
        failures.clear();
        assertEquals("a b c", round(BETWEEN));
        assertEquals(Optional.empty(), rounds.problem());
    }

    @Test
    void thatTheDatabaseIsAwayIsNoFaultOfThePlugin() {
        failures.put("a", new IllegalStateException(new StorageException("away", null)));
        assertEquals("a b c", round(Rounds.FIRST));
        assertEquals(Optional.empty(), rounds.problem());
    }

    @Test
    void whoHangsIsAskedAgainInTheNextRound() {
        failures.put("b", new NoAnswerException("it has not ended within PT10M, at Dogs.bark(Dogs.java:7)"));
        assertEquals("a b", round(Rounds.FIRST));
        assertEquals(new Problem(Cause.HANGING, "while it looked after its towns: it has not ended within PT10M, at Dogs.bark(Dogs.java:7)", ""), problem());
        assertEquals("a b", round(BETWEEN));
    }

    @Test
    void aVersionThatGoesHasDoneNothingWrong() {
        failures.put("b", new TurnedAwayException("this version goes"));
        assertEquals("a b", round(Rounds.FIRST));
        assertEquals(Optional.empty(), rounds.problem());
    }

    @Test
    void nothingEndsTheRounds() {
        KnownTowns known = towns;
        towns = new KnownTowns(null);
        assertEquals("", round(Rounds.FIRST));
        towns = known;
        assertEquals("a b c", round(BETWEEN));
    }
}
