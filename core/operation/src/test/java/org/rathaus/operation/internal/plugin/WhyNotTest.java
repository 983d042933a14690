package org.rathaus.operation.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.kernel.service.ServiceCatalog;

class WhyNotTest {

    private static final Instant SINCE = Instant.parse("2026-11-29T10:00:00Z");

    private final List<PluginState> files = new ArrayList<>();
    private final List<OfferedService> running = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private final ServiceCatalog catalog = new ServiceCatalog() {
        @Override
        public List<OfferedService> offeredIn(Town town) {
            return running;
        }

        @Override
        public Optional<OfferedService> find(String serviceId) {
            return running.stream().filter(it -> it.id().equals(serviceId)).findFirst();
        }

        @Override
        public List<PluginState> plugins() {
            return files;
        }
    };

    private boolean ask(String called, String moment, String... town) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        KnownTowns towns = new KnownTowns(List.of(new SampleTown("here"), new SampleTown("there")));
        return new WhyNot(catalog, towns, clock).tell(called, Optional.of(town).filter(it -> it.length > 0).map(it -> it[0]), new PrintStream(said));
    }

    private void runs() {
        running.add(DogTax.offered());
        files.add(new PluginState("dogs.jar", "org.example.dogs", "2.0.0", "dog-tax", State.RUNNING, null, SINCE));
    }

    @Test
    void namesWhatItMayBeWhenNobodyKnowsTheService() {
        files.add(new PluginState("dogs.jar", "org.example.dogs", "2.0.0", "", State.QUARANTINED, new Problem(Cause.FAULTY, "no dogs", ""), SINCE));
        assertFalse(ask("dog-tax", "2026-11-29T10:00:00Z"));
        assertTrue(said.toString().contains("It may be in dogs.jar, which is quarantined: no dogs"), said::toString);
    }

    @Test
    void saysThatAServiceIsNotOpenYet() {
        runs();
        assertFalse(ask("dog-tax", "2026-11-29T10:00:00Z", "here"));
        assertTrue(said.toString().contains("here: offered, but closed until 2027-01-01T00:00:00Z"), said::toString);
    }

    @Test
    void findsNothingWrongWithAnOpenServiceInAllTowns() {
        runs();
        assertTrue(ask("org.example.dogs", "2027-02-01T10:00:00Z"), said::toString);
        assertEquals(2, said.toString().lines().filter(it -> it.endsWith("here: offered, open")).count());
    }

    @Test
    void namesTheVersionThatRunsInPlaceOfABadOne() {
        runs();
        files.set(0, new PluginState("dogs.jar", "org.example.dogs", "3.0.0", "dog-tax", State.QUARANTINED, new Problem(Cause.FAULTY, "no dogs", "2.0.0"), SINCE));
        assertTrue(ask("dogs.jar", "2027-02-01T10:00:00Z", "here"));
        assertTrue(said.toString().contains("3.0.0 quarantined, no dogs; version 2.0.0 goes on running"), said::toString);
    }

    @Test
    void knowsTheTowns() {
        runs();
        assertFalse(ask("dog-tax", "2027-02-01T10:00:00Z", "nowhere"));
        assertTrue(said.toString().contains("There is no town nowhere"), said::toString);
    }
}
