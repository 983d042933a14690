package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;

class DailyRoundTest {

    private final MovableClock clock = new MovableClock(CasesContract.NOW);
    private final List<Town> towns = Stream.of("first", "second", "third").<Town>map(id -> new SampleTown(id, "ABC")).toList();
    private final DailyRound round = new DailyRound(new KnownTowns(towns), this::work, clock);
    private final List<String> done = new ArrayList<>();
    private RuntimeException failure;

    private void work(Town town) {
        if (town.id().equals("first") && failure != null) {
            throw failure;
        }
        done.add(town.id());
    }

    private List<String> look() {
        done.clear();
        round.look();
        return List.copyOf(done);
    }

    @Test
    void isMadeOnceADay() {
        assertEquals(List.of("first", "second", "third"), look());
        clock.forward(Duration.ofHours(23));
        assertEquals(List.of(), look());
        clock.forward(Duration.ofHours(1));
        assertEquals(List.of("first", "second", "third"), look());
    }

    @Test
    void comesBackSoonToTheTownThatFailed() {
        failure = new IllegalStateException("a target failed");
        assertEquals(List.of("second", "third"), look());
        assertEquals(List.of(), look());
        failure = null;
        assertEquals(List.of("first"), look());
        assertEquals(List.of(), look());
    }

    @Test
    void waitsForTheDatabaseAndLetsTheOthersComeFirstThen() {
        failure = new StorageException("the database is away", null);
        assertEquals(List.of(), look());
        assertEquals(List.of("second", "third"), look());
        failure = null;
        assertEquals(List.of("first"), look());
    }
}
