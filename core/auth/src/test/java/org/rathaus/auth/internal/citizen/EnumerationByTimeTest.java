package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.auth.internal.Stopwatch;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.Client;

/** Who asks for a mail learns by no clock whether the address has an account. */
class EnumerationByTimeTest extends CitizensContract {

    private static final String NOBODY = "niemand@example.org";

    private final List<String> calls = new ArrayList<>();

    /** Notes what the store is asked. */
    private final EntityStore noting = new EntityStore() {

        @Override
        public <R> R read(String townId, Function<EntityManager, R> work) {
            calls.add("read");
            return store.read(townId, work);
        }

        @Override
        public <R> R write(String townId, Function<EntityManager, R> work) {
            calls.add("write");
            return store.write(townId, work);
        }
    };

    private void ask(Purpose purpose, String email, int turn) {
        clock.forward(Duration.ofHours(1));
        assertTrue(links.ask(ours.id(), purpose, email, Locale.GERMAN, new Client("192.0.2." + turn, "")));
    }

    @ParameterizedTest
    @EnumSource(value = Purpose.class, names = {"REGISTER", "RECOVER"})
    void takesAsLongForNobodyAsForSomebody(Purpose purpose) {
        account();
        Stopwatch.assertAlike(turn -> ask(purpose, EMAIL, turn), turn -> ask(purpose, NOBODY, turn));
    }

    @ParameterizedTest
    @EnumSource(value = Purpose.class, names = {"REGISTER", "RECOVER"})
    void asksTheDatabaseTheSameForEverybody(Purpose purpose) {
        account();
        links = new JpaAccountLinks(noting, clock, letters, journal);
        ask(purpose, EMAIL, 1);
        List<String> forSomebody = List.copyOf(calls);
        calls.clear();
        ask(purpose, NOBODY, 1);
        assertEquals(forSomebody, calls);
        assertEquals(List.of("write"), calls);
    }
}
