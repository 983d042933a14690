package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.testing.MovableClock;

class SignInLimitTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final SignInLimit limit = new SignInLimit(clock);

    @Test
    void allowsFiveMistakes() {
        assertEquals(5, allowed("town/anna", "10.0.0.1", 20));
    }

    @Test
    void letsTheOwnerTryAgainWithinAMinute() {
        allowed("town/anna", "10.0.0.1", 20);
        clock.forward(Duration.ofMinutes(1));
        assertEquals(3, allowed("town/anna", "10.0.0.1", 20));
    }

    @Test
    void doesNotLetOneAddressTryManyAccounts() {
        long tried = IntStream.range(0, 200).filter(i -> limit.allows("town/clerk" + i, "10.0.0.1")).count();
        assertEquals(60, tried);
        assertTrue(limit.allows("town/anna", "10.0.0.2"));
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        IntStream.range(0, 200).forEach(i -> limit.allows("town/clerk" + i, "2001:db8:0:1:0:0:0:" + i));
        assertFalse(limit.allows("town/anna", "2001:db8:0:1:0:0:9:9"));
        assertTrue(limit.allows("town/anna", "2001:db8:0:2:0:0:9:9"));
    }

    @Test
    void doesNotCountWhoSignsIn() {
        for (int i = 0; i < 100; i++) {
            assertTrue(limit.allows("town/clerk" + i, "10.0.0.1"));
            limit.succeeded("town/clerk" + i, "10.0.0.1");
        }
    }

    @Test
    void letsNobodyLockSomebodyElseOut() {
        for (int minute = 0; minute < 60; minute++) {
            allowed("town/anna", "10.0.0.66", 20);
            clock.forward(Duration.ofMinutes(1));
        }
        assertEquals(5, allowed("town/anna", "10.0.0.1", 5));
    }

    @Test
    void limitsGuessingFromManyNetworks() {
        long tried = IntStream.range(0, 200).filter(i -> limit.allows("town/anna", "10.0.1." + i)).count();
        assertEquals(30, tried);
    }

    @Test
    void limitsGuessingOfCodesFromManyNetworksMore() {
        SignInLimit codes = SignInLimit.ofCodes(clock);
        assertEquals(5, IntStream.range(0, 200).filter(i -> codes.allows("town/anna", "10.0.1." + i)).count());
    }

    @Test
    void letsTheOwnerInFromWhereTheyWereBeforeThoughManyGuess() {
        limit.succeeded("town/anna", "10.0.0.1");
        IntStream.range(0, 200).forEach(i -> limit.allows("town/anna", "10.0.1." + i));
        assertFalse(limit.allows("town/anna", "10.0.0.2"));
        assertTrue(limit.allows("town/anna", "10.0.0.1"));
    }

    @Test
    void givesNothingBackThatTheOwnerHasNotTaken() {
        limit.succeeded("town/anna", "10.0.0.1");
        IntStream.range(0, 200).forEach(i -> limit.allows("town/anna", "10.0.1." + i));
        assertTrue(limit.allows("town/anna", "10.0.0.1"));
        limit.succeeded("town/anna", "10.0.0.1");
        assertFalse(limit.allows("town/anna", "10.0.0.2"));
    }

    @Test
    void givesTheOwnersBrowsersTriesOfTheirOwn() {
        IntStream.range(0, 200).forEach(i -> limit.allows("town/anna", "10.0.1." + i));
        assertEquals(5, IntStream.range(0, 20).filter(i -> limit.allowsOwner("town/anna")).count());
        assertTrue(limit.allowsOwner("town/bert"));
        limit.succeeded("town/anna", "10.0.0.2");
        assertTrue(limit.allowsOwner("town/anna"));
    }

    private long allowed(String account, String address, int attempts) {
        return IntStream.range(0, attempts).filter(i -> limit.allows(account, address)).count();
    }
}
