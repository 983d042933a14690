package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class ServedTest {

    private final Served served = new Served();

    @Test
    void countsFaultsButNotWhatIsRefused() {
        served.note(1_000_000, 200);
        served.note(1_000_000, 404);
        served.note(1_000_000, 500);
        served.note(1_000_000, 503);
        assertEquals(4, served.usage().requests());
        assertEquals(2, served.usage().errors());
    }

    @Test
    void ninetyFiveOfAHundredAreFaster() {
        for (int millis = 1; millis <= 100; millis++) {
            served.note(millis * 1_000_000L, 200);
        }
        long p95 = served.usage().p95().toMillis();
        assertTrue(p95 >= 95 && p95 < 107, p95 + " ms");
    }

    @Test
    void nothingAndTheLongestAreFiguresToo() {
        assertEquals(Duration.ZERO, served.usage().p95());
        served.note(Long.MAX_VALUE, 200);
        served.note(0, 200);
        assertTrue(served.usage().p95().toDays() > 1);
    }
}
