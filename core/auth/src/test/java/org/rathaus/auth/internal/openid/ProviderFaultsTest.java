package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.ExternalSignIn.Departure;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;

/** Providers that are away, slow, without end or not who they say. */
class ProviderFaultsTest extends OpenIdContract {

    @Test
    void refusesAProviderThatCallsItselfSomebodyElse() {
        provider.describe = it -> {
            it.put("issuer", "https://login.example.org");
            return it;
        };
        assertFails(Reason.UNAVAILABLE, () -> depart(ANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void sendsNothingWhereOthersReadAlong(String endpoint) {
        provider.describe = it -> {
            it.put(endpoint, "http://login.example.org/x");
            return it;
        };
        assertFails(Reason.UNAVAILABLE, () -> depart(ANY));
    }

    @Test
    void waitsForNobodyForLongAndLeavesThemAloneThen() {
        provider.delay = Duration.ofSeconds(4);
        long begun = System.nanoTime();
        assertFails(Reason.UNAVAILABLE, () -> depart(ANY));
        assertFails(Reason.UNAVAILABLE, () -> depart(ANY));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(3)) < 0);
        assertEquals(1, provider.descriptions);
    }

    @Test
    void waitsForNoSlowTokenEither() throws SignInFailedException {
        Departure departure = depart(ANY);
        Map<String, String> parameters = provider.signIn(departure.address());
        provider.delay = Duration.ofSeconds(4);
        assertEquals(ANY.to(), assertFails(Reason.UNAVAILABLE,
                () -> signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT)).to());
    }

    @Test
    void saysThatAProviderIsAwayWithoutKeysOrTokens() throws SignInFailedException {
        provider.outage = 503;
        assertFails(Reason.UNAVAILABLE, this::arrive);
        assertTrue(provider.keyRequests > 0);
        assertFails(Reason.UNAVAILABLE, this::arrive);
        provider.outage = 200;
        depart(ANY);
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        provider.padding = " ".repeat(Wire.LARGEST_ANSWER).getBytes(StandardCharsets.US_ASCII);
        assertFails(Reason.UNAVAILABLE, () -> depart(ANY));
    }

    @Test
    void handsACodeToNobodyWhoSendsItOn() throws Exception {
        try (TestProvider elsewhere = new TestProvider()) {
            Departure departure = depart(ANY);
            Map<String, String> parameters = provider.signIn(departure.address());
            provider.redirect = elsewhere.issuer() + "/token";
            assertThrows(SignInFailedException.class, () -> signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT));
            assertEquals(0, count("StoredSession"));
        }
    }

    @Test
    void tellsWhyTheProviderSignsNobodyIn() {
        Map<String, Reason> reasons = Map.of("access_denied", Reason.CANCELLED, "unmet_authentication_requirements", Reason.LEVEL,
                "server_error", Reason.UNAVAILABLE, "<script>", Reason.UNAVAILABLE);
        reasons.forEach((error, reason) -> assertEquals(ANY.to(), assertFails(reason, () -> {
            Departure departure = depart(ANY);
            Map<String, String> parameters = provider.signIn(departure.address());
            parameters.remove("code");
            parameters.put("error", error);
            return signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT);
        }).to()));
    }
}
