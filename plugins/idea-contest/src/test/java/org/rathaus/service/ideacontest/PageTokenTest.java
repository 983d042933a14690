package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTokenTest {

    private static final String KEY = "ab".repeat(32);
    private static final UUID IDEA = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2027-02-01T10:00:00Z");

    private final PageToken page = new PageToken(KEY, IDEA, "192.0.2.7");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # after,    accepted
            PT0S,       false
            PT0.999S,   false
            PT1S,       true
            PT2H,       true
            PT2H0.001S, false
            PT-5S,      false
            """)
    void isGoodForAWhile(Duration after, boolean isAccepted) {
        assertEquals(isAccepted, page.accepts(page.next(NOW), NOW.plus(after)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # address,              accepted
            192.0.2.7,              true
            192.0.2.8,              false
            2001:db8::1,            false
            """)
    void belongsToTheNetworkThatFetchedIt(String address, boolean isAccepted) {
        assertEquals(isAccepted, new PageToken(KEY, IDEA, address).accepts(page.next(NOW), NOW.plusSeconds(5)));
    }

    @Test
    void belongsToAnIdeaAndAContestAndCannotBeMadeUp() {
        String token = page.next(NOW);
        assertFalse(new PageToken(KEY, new UUID(1, 2), "192.0.2.7").accepts(token, NOW.plusSeconds(5)));
        assertFalse(new PageToken("cd".repeat(32), IDEA, "192.0.2.7").accepts(token, NOW.plusSeconds(5)));
        assertFalse(page.accepts(token.replaceFirst("^[0-9]", "9"), NOW.plusSeconds(5)));
        assertFalse(page.accepts("", NOW));
        assertFalse(page.accepts("99999999999999999999.0123456789abcdef." + "0".repeat(64), NOW));
    }

    @Test
    void takesAddressesOfOneSubscriberForOne() {
        PageToken there = new PageToken(KEY, IDEA, "2001:db8:0:1::5");
        assertTrue(new PageToken(KEY, IDEA, "2001:db8:0:1:ffff::9").accepts(there.next(NOW), NOW.plusSeconds(5)));
    }
}
