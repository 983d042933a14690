package org.rathaus.towns.internal.enablement;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.testing.MemoryAuditTrail;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk;
import org.rathaus.kernel.town.EnablementDesk.Entry;
import org.rathaus.storage.testing.TestDatabase;

/** Two towns whose administrators decide about a service, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class EnablementContract {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    static final OfferPeriod SPRING = new OfferPeriod(Optional.of(NOW.plus(Duration.ofDays(90))), Optional.of(NOW.plus(Duration.ofDays(120))));
    static final Enablement LATER = new Enablement(true, SPRING, Optional.of(LevelOfAssurance.SUBSTANTIAL),
            Map.of("copies", 3, "urgent", true, "offices", List.of("Mitte", "Süd")));
    static final Enablement OFF = Enablement.NONE;

    @TempDir
    static Path folder;

    static EntityStore store;

    @Parameter
    TestDatabase database;

    final String ours = "ours-" + UUID.randomUUID().toString().substring(0, 8);
    final String others = "others-" + UUID.randomUUID().toString().substring(0, 8);
    final AtomicLong nanos = new AtomicLong(1);
    final TwoTowns folders = new TwoTowns(folder, ours, others);
    final AtomicLong reads = new AtomicLong();
    final AtomicLong secondsLater = new AtomicLong();
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOW.plusSeconds(secondsLater.get());
        }
    };
    final EntityStore counted = new EntityStore() {
        @Override
        public <R> R read(String townId, Function<EntityManager, R> work) {
            reads.incrementAndGet();
            return store.read(townId, work);
        }

        @Override
        public <R> R write(String townId, Function<EntityManager, R> work) {
            return store.write(townId, work);
        }
    };
    final MemoryAuditTrail audit = new MemoryAuditTrail();
    final Node node = new Node();
    final StaffMember vera = new StaffMember("vera", ours, "vera", "Vera", Role.TOWN_ADMINISTRATOR);

    /** A portal of several. */
    final class Node {
        final Decisions decisions = new Decisions(counted, clock, nanos::get);
        final EnabledTowns towns = new EnabledTowns(folders, decisions);
        final EnablementDesk desk = new JpaEnablementDesk(towns, decisions, new Needs(null), new OneService(), OneService.SETTINGS, audit, clock);

        Town town() {
            return towns.find(ours).orElseThrow();
        }
    }

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new TownsModel());
    }

    void decide(Enablement wanted, int seen) {
        node.desk.decide(vera, OneService.ID, wanted, seen);
    }

    Entry entry() {
        return entry(vera);
    }

    Entry entry(StaffMember member) {
        return node.desk.list(member).stream().filter(it -> it.serviceId().equals(OneService.ID)).findFirst().orElseThrow();
    }
}
