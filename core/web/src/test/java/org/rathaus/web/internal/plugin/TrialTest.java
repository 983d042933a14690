package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrialTest {

    private final Trial trial = new Trial();

    @Test
    void aFirstRequestThatFailsIsTold() {
        assertTrue(trial.failsWith(500));
        assertFalse(trial.failsWith(500), "once");
    }

    @Test
    void aFaultAmongManyGoodAnswersIsNoSign() {
        assertFalse(trial.failsWith(200) || trial.failsWith(303) || trial.failsWith(500));
    }

    @Test
    void anOutageOfTheDatabaseIsNoFaultOfThePlugin() {
        assertFalse(trial.failsWith(503));
    }

    @Test
    void endsAfterTenRequests() {
        for (int i = 0; i < 10; i++) {
            assertFalse(trial.failsWith(404));
        }
        for (int i = 0; i < 20; i++) {
            assertFalse(trial.failsWith(500));
        }
    }
}
