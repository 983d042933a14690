package org.rathaus.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.kernel.statistics.Kind;

class MemoryTallyTest extends StatisticsContract {

    @Test
    void addsToWhatIsStored() {
        for (int i = 0; i < 3; i++) {
            tally.visit(town);
            tally.view(town, SERVICE);
            tally.start(town, SERVICE);
            tally.flush();
        }
        assertEquals(List.of(3L, 3L, 3L), List.of(figures().sum(Kind.VISIT), figures().sum(Kind.VIEW), figures().ofService(SERVICE).sum(Kind.START)));
    }

    @Test
    void twoNodesAddToTheSameSums() {
        MemoryTally other = new MemoryTally(store, towns, clock);
        List<MemoryTally> nodes = List.of(tally, other);
        nodes.forEach(node -> IntStream.range(0, 20).forEach(i -> {
            node.visit(town);
            node.start(town, SERVICE);
        }));
        CompletableFuture.allOf(nodes.stream().map(it -> CompletableFuture.runAsync(it::flush)).toArray(CompletableFuture[]::new)).join();
        assertEquals(40, figures().sum(Kind.VISIT));
        assertEquals(40, figures().sum(Kind.START));
    }

    @Test
    void losesNothingThatIsCountedWhileItIsStored() {
        CompletableFuture<Void> counting = CompletableFuture.runAsync(() -> IntStream.range(0, 20_000).forEach(i -> tally.visit(town)));
        while (!counting.isDone()) {
            tally.flush();
        }
        tally.flush();
        assertEquals(20_000, figures().sum(Kind.VISIT));
    }

    @Test
    void isWholeWhileItIsStored() {
        JpaStatistics here = new JpaStatistics(store, tally, cases, clock);
        for (int i = 1; i <= 200; i++) {
            tally.visit(town);
            CompletableFuture<Void> storing = CompletableFuture.runAsync(tally::flush);
            assertEquals(i, here.of(member(town, Role.AUDITOR), NOVEMBER, NOVEMBER).sum(Kind.VISIT));
            storing.join();
        }
    }

    @Test
    void countsAStepOnceForEachDraft() {
        tally.step(town, SERVICE, "owner", "one");
        tally.step(town, SERVICE, "owner", "one");
        tally.step(town, SERVICE, "owner", "other");
        tally.step(town, SERVICE, "dog", "one");
        tally.flush();
        assertEquals(Map.of("owner", 2L, "dog", 1L), figures().byDetail(Kind.STEP));
    }

    @Test
    void monthsChangeByGermanLawsClock() {
        clock.set(Instant.parse("2026-10-31T22:59:59Z"));
        tally.visit(town);
        clock.set(Instant.parse("2026-10-31T23:00:00Z"));
        tally.visit(town);
        tally.flush();
        assertEquals(1, figures().in(NOVEMBER).sum(Kind.VISIT));
        assertEquals(1, figures().in(NOVEMBER.minusMonths(1)).sum(Kind.VISIT));
    }

    @Test
    void storesNothingOfATownThatIsGone() {
        MemoryTally gone = new MemoryTally(store, new KnownTowns(List.of()), clock);
        gone.visit(town);
        gone.flush();
        assertEquals(0, figures().sum(Kind.VISIT));
    }

    @Test
    void whatIsNotStoredYetCountsToo() {
        tally.visit(town);
        JpaStatistics here = new JpaStatistics(store, tally, cases, clock);
        assertEquals(1, here.of(member(town, Role.AUDITOR), NOVEMBER, NOVEMBER).sum(Kind.VISIT));
        tally.flush();
        assertEquals(1, here.of(member(town, Role.AUDITOR), NOVEMBER, NOVEMBER).sum(Kind.VISIT));
    }

    @Test
    void aTownSeesNothingOfAnother() {
        tally.visit(otherTown);
        tally.flush();
        assertEquals(List.of(), figures().counts());
    }
}
