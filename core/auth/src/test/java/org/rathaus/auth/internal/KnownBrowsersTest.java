package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;

class KnownBrowsersTest {

    private static final Owner ANNA = new Owner("town", Audience.CITIZENS, "3e1c9f0a-anna");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private KnownBrowsers browsers;
    private String given;

    @TempDir
    Path folder;

    @BeforeEach
    void signIn() {
        browsers = new KnownBrowsers(clock, folder);
        given = browsers.recognition(ANNA);
    }

    private Optional<String> account(String place, Audience audience, String brought) {
        return browsers.account(place, audience, new Client("192.0.2.1", "Firefox, Linux", brought));
    }

    private Optional<String> account(String brought) {
        return account("town", Audience.CITIZENS, brought);
    }

    @Test
    void recognisesABrowserAlsoAfterARestart() {
        assertEquals(Optional.of(ANNA.accountId()), account(given));
        browsers = new KnownBrowsers(clock, folder);
        assertEquals(Optional.of(ANNA.accountId()), account(given));
    }

    @Test
    void recognisesNobodyInAnotherTownOrArea() {
        assertEquals(Optional.empty(), account("other", Audience.CITIZENS, given));
        assertEquals(Optional.empty(), account("town", Audience.STAFF, given));
    }

    @Test
    void recognisesNobodyByTheKeyOfAnotherInstallation(@TempDir Path elsewhere) {
        assertEquals(Optional.empty(), account(new KnownBrowsers(clock, elsewhere).recognition(ANNA)));
    }

    @Test
    void forgetsAfterHalfAYear() {
        clock.forward(Duration.ofDays(179));
        assertEquals(Optional.of(ANNA.accountId()), account(given));
        clock.forward(Duration.ofDays(2));
        assertEquals(Optional.empty(), account(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64!", "3e1c9f0a-anna", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void recognisesNobodyByWhatWasNeverGiven(String brought) {
        assertEquals(Optional.empty(), account(brought));
    }

    @Test
    void recognisesNobodyByWhatWasChanged() {
        char other = given.charAt(20) == 'A' ? 'B' : 'A';
        assertEquals(Optional.empty(), account(given.substring(0, 20) + other + given.substring(21)));
    }

    @Test
    void doesNotTellWhoItIs() {
        assertFalse(new String(Base64.getUrlDecoder().decode(given), StandardCharsets.ISO_8859_1).contains("anna"));
        assertNotEquals(given, browsers.recognition(ANNA));
    }
}
