package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** With the dispatcher's own threads. */
class InterruptedDeliveryTest extends DeliveryContract {

    private final Agenda agenda = new Agenda();
    private Dispatcher dispatcher;

    /** Fails once, in a way that nobody has thought of. */
    private record OnceBroken(EntityStore store, AtomicBoolean isBroken) implements EntityStore {

        @Override
        public <R> R read(String townId, Function<EntityManager, R> work) {
            return store.read(townId, work);
        }

        @Override
        public <R> R write(String townId, Function<EntityManager, R> work) {
            if (isBroken.getAndSet(false)) {
                throw new IllegalStateException("broken");
            }
            return store.write(townId, work);
        }
    }

    /** Of which no sweep knows. */
    private record Unlisted(Towns towns) implements Towns {

        @Override
        public List<Town> all() {
            return List.of();
        }

        @Override
        public Optional<Town> find(String id) {
            return towns.find(id);
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    }

    @AfterEach
    void end() {
        dispatcher.stop();
    }

    @Test
    void goesOnAfterAMinuteWhateverHappened() throws Exception {
        deliver("case");
        AtomicBoolean isBroken = new AtomicBoolean(true);
        dispatcher = new Dispatcher(new OnceBroken(store, isBroken), new Unlisted(TOWNS), targets, agenda, backlogs, reconciliation, CLOCK);
        agenda.note(lane, CLOCK.instant());
        for (int i = 0; i < 300 && target.held.isEmpty(); i++) {
            Thread.sleep(100);
            if (!isBroken.get()) {
                CLOCK.forward(Duration.ofMinutes(1));
            }
        }
        assertEquals(1, target.held.size());
    }
}
