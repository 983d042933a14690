package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.rathaus.api.service.Offer;

class TestClockTest {

    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");

    private final TestClock clock = new TestClock();

    @Test
    void goesOnFromWhereItWasSet() {
        clock.set(NEW_YEAR);
        Instant first = clock.instant();
        assertFalse(first.isBefore(NEW_YEAR));
        assertFalse(clock.instant().isBefore(first));
        assertTrue(Duration.between(NEW_YEAR, clock.withZone(ZoneOffset.UTC).instant()).toDays() == 0);
        assertEquals(Offer.LEGAL_ZONE, clock.getZone());
    }

    @Test
    void isEverybodysClockAgain() {
        clock.set(NEW_YEAR);
        clock.reset();
        assertEquals(0, Duration.between(Instant.now(), clock.instant()).toHours());
    }
}
