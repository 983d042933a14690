package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;

class BreakerTest {

    private long now;
    private final Breaker breaker = new Breaker(() -> now);

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> breaker.failed(Cause.FAILING, "failure " + i));
    }

    private void succeed(int times) {
        IntStream.range(0, times).forEach(i -> breaker.succeeded());
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void letsRequestsThroughWhileFewerThanHalfFail() {
        succeed(11);
        fail(9);
        assertTrue(breaker.admits());
        assertEquals(Optional.empty(), breaker.problem());
    }

    @Test
    void leavesAPluginAloneWhenHalfOfTheLastTwentyFail() {
        succeed(100);
        fail(10);
        assertFalse(breaker.admits());
        assertEquals(Optional.of(new Problem(Cause.FAILING, "failure 9", "")), breaker.problem());
    }

    @Test
    void judgesNobodyByLessThanSixRequests() {
        fail(5);
        assertTrue(breaker.admits());
        fail(1);
        assertFalse(breaker.admits());
    }

    @Test
    void triesOneRequestAfterTenSeconds() {
        fail(6);
        pass(9);
        assertFalse(breaker.admits());
        pass(1);
        assertTrue(breaker.admits());
        assertFalse(breaker.admits());
    }

    @Test
    void goesOnWhenTheTryWorks() {
        fail(6);
        pass(10);
        breaker.admits();
        breaker.succeeded();
        assertTrue(breaker.admits());
        fail(4);
        assertTrue(breaker.admits());
        assertEquals(Optional.empty(), breaker.problem());
    }

    @Test
    void triesAgainWhenTheTrySaidNothing() {
        fail(6);
        pass(10);
        breaker.admits();
        breaker.undecided();
        assertTrue(breaker.admits());
    }

    @Test
    void staysClosedWhenThreeTimesWithinAMinuteNothingHelped() {
        fail(6);
        for (int again = 0; again < 2; again++) {
            pass(10);
            assertTrue(breaker.admits());
            fail(1);
        }
        pass(1_000);
        assertFalse(breaker.admits());
        assertTrue(breaker.isClosedForGood());
    }

    @Test
    void goesOnTryingWhereFailuresAreRare() {
        fail(6);
        for (int again = 0; again < 9; again++) {
            pass(31);
            assertTrue(breaker.admits());
            fail(1);
        }
        assertFalse(breaker.isClosedForGood());
    }
}
