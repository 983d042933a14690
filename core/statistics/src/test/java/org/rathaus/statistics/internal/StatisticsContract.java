package org.rathaus.statistics.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.storage.testing.TestDatabase;

/** Two towns that are visited, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class StatisticsContract {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final String SERVICE = "dog-tax";

    @TempDir
    static Path folder;

    static EntityStore store;

    @Parameter
    TestDatabase database;

    /** Others for each test. */
    final String town = "ours-" + UUID.randomUUID();
    final String otherTown = "other-" + UUID.randomUUID();
    final KnownTowns towns = new KnownTowns(List.of(new SampleTown(town), new SampleTown(otherTown)));
    final MovableClock clock = new MovableClock(NOW);
    final MemoryFigures cases = new MemoryFigures();
    final MemoryTally tally = new MemoryTally(store, towns, clock);

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new StatisticsModel());
    }

    /** As another node would read them. */
    JpaStatistics statistics() {
        return new JpaStatistics(store, new MemoryTally(store, towns, clock), cases, clock);
    }

    static StaffMember member(String townId, Role role, String... services) {
        return new StaffMember("id", townId, "vera", "Vera", role, Set.of(services));
    }

    Figures figures() {
        return statistics().of(member(town, Role.TOWN_ADMINISTRATOR), NOVEMBER.minusMonths(11), NOVEMBER);
    }
}
