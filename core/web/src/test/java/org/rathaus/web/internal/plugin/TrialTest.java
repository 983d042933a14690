package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrialTest {

    private final Trial trial = new Trial();

    @Test
    void aFirstRequestThatFailsIsTold() {
        assertTrue(trial.failsWith(true));
        assertFalse(trial.failsWith(true), "once");
    }

    @Test
    void aFaultAmongManyGoodAnswersIsNoSign() {
        assertFalse(trial.failsWith(false) || trial.failsWith(false) || trial.failsWith(true));
    }

    @Test
    void endsAfterTenRequests() {
        for (int i = 0; i < 10; i++) {
            assertFalse(trial.failsWith(false));
        }
        for (int i = 0; i < 20; i++) {
            assertFalse(trial.failsWith(true));
        }
    }
}
