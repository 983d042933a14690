package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.ExternalSignIn.Answer;
import org.rathaus.api.identity.ExternalSignIn.Arrival;
import org.rathaus.api.identity.ExternalSignIn.Departure;
import org.rathaus.api.identity.ExternalSignIn.Wish;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.SignInFailedException;
import org.rathaus.api.identity.SignInFailedException.Reason;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.auth.internal.Seal;

/** Each known attack on the way there and back. */
class TokenAttacksTest extends OpenIdContract {

    private static final Wish ANY = citizen(LevelOfAssurance.NONE);

    private SignInFailedException assertUntrusted() {
        return assertFails(Reason.UNTRUSTED, this::arrive);
    }

    @Test
    void refusesAStateThatNobodyDepartedWith() throws SignInFailedException {
        Departure departure = depart(ANY);
        Map<String, String> parameters = provider.signIn(departure.address());
        parameters.put("state", "AAAAAAAAAAAAAAAAAAAAAA");
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT));
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, answer(departure, Map.of(), Audience.CITIZENS), CLIENT));
    }

    @Test
    void takesEachAnswerOnce() throws SignInFailedException {
        Departure departure = depart(ANY);
        Answer answer = answer(departure, provider.signIn(departure.address()), Audience.CITIZENS);
        signIn.finish(ours, answer, CLIENT);
        assertEquals(Reason.EXPIRED, assertThrows(SignInFailedException.class, () -> signIn.finish(ours, answer, CLIENT)).reason());
        assertEquals(1, count("StoredSession"));
    }

    @Test
    void refusesACodeThatWasUsedBefore() throws SignInFailedException {
        Departure departure = depart(ANY);
        Map<String, String> used = provider.signIn(departure.address());
        signIn.finish(ours, answer(departure, used, Audience.CITIZENS), CLIENT);
        Departure again = depart(ANY);
        Map<String, String> parameters = provider.signIn(again.address());
        parameters.put("code", used.get("code"));
        assertEquals(Reason.UNTRUSTED, assertThrows(SignInFailedException.class,
                () -> signIn.finish(ours, answer(again, parameters, Audience.CITIZENS), CLIENT)).reason());
    }

    @Test
    void refusesACodeThatWasStolenFromAnotherDeparture() throws SignInFailedException {
        Departure victim = depart(ANY);
        Map<String, String> stolen = provider.signIn(victim.address());
        Departure attacker = depart(ANY);
        Map<String, String> parameters = new HashMap<>(provider.signIn(attacker.address()));
        parameters.put("code", stolen.get("code"));
        assertFails(Reason.UNTRUSTED, () -> signIn.finish(ours, answer(attacker, parameters, Audience.CITIZENS), CLIENT));
    }

    @Test
    void signsNobodyInInAnotherBrowserThanTheOneThatDeparted() throws SignInFailedException {
        Map<String, String> parameters = provider.signIn(depart(ANY).address());
        Departure victim = depart(ANY);
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, answer(victim, parameters, Audience.CITIZENS), CLIENT));
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, new Answer(Audience.CITIZENS, PROVIDER, parameters, ""), CLIENT));
    }

    @Test
    void arrivesOnlyWhereItWasGoing() throws SignInFailedException {
        Departure departure = depart(ANY);
        Map<String, String> parameters = provider.signIn(departure.address());
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, answer(departure, parameters, Audience.STAFF), CLIENT));
        assertFails(Reason.EXPIRED, () -> signIn.finish(foreign, answer(departure, parameters, Audience.CITIZENS), CLIENT));
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, new Answer(Audience.CITIZENS, "other", parameters, departure.secret()), CLIENT));
        clock.forward(Duration.ofMinutes(10));
        assertFails(Reason.EXPIRED, () -> signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT));
    }

    @Test
    void refusesTheAnswerOfAnotherProvider() throws SignInFailedException {
        Departure departure = depart(ANY);
        Map<String, String> parameters = provider.signIn(departure.address());
        parameters.put("iss", "https://evil.example");
        assertFails(Reason.UNTRUSTED, () -> signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT));
    }

    @Test
    void missesTheNameOfAProviderThatSaysItGivesIt() throws SignInFailedException {
        provider.describe = it -> {
            it.put("authorization_response_iss_parameter_supported", true);
            return it;
        };
        assertFails(Reason.UNTRUSTED, this::arrive);
        Departure departure = depart(ANY);
        Map<String, String> parameters = provider.signIn(departure.address());
        parameters.put("iss", provider.issuer());
        session(signIn.finish(ours, answer(departure, parameters, Audience.CITIZENS), CLIENT));
    }

    @Test
    void refusesAnotherNonce() {
        provider.change = it -> it.claim("nonce", "AAAAAAAAAAAAAAAAAAAAAA");
        assertUntrusted();
        provider.change = it -> it.claim("nonce", null);
        assertUntrusted();
    }

    @Test
    void refusesATokenWithoutSignature() {
        provider.signing = claims -> new PlainJWT(claims).serialize();
        assertUntrusted();
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsPassword() {
        provider.signing = claims -> symmetric(claims, provider.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        assertUntrusted();
        provider.signing = claims -> symmetric(claims, provider.key().toPublicKey().getEncoded());
        assertUntrusted();
        provider.signing = claims -> symmetric(claims, (TestProvider.SECRET + "                    ").getBytes(StandardCharsets.UTF_8));
        assertUntrusted();
    }

    private String symmetric(JWTClaimsSet claims, byte[] password) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(provider.key().getKeyID()).build(), claims);
        token.sign(new MACSigner(password));
        return token.serialize();
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        provider.signing = claims -> TestProvider.signed(claims, TestProvider.key("key-1"));
        assertUntrusted();
    }

    @Test
    void refusesAChangedToken() {
        provider.signing = claims -> {
            String[] parts = provider.signed(claims).split("\\.");
            String[] other = provider.signed(new JWTClaimsSet.Builder(claims).subject("admin").build()).split("\\.");
            return parts[0] + "." + other[1] + "." + parts[2];
        };
        assertUntrusted();
    }

    @Test
    void refusesTokensOfTheWrongTime() throws SignInFailedException {
        provider.change = it -> it.expirationTime(Date.from(Instant.now().minusSeconds(70)));
        assertUntrusted();
        provider.change = it -> it.issueTime(Date.from(Instant.now().plusSeconds(70)));
        assertUntrusted();
        provider.change = it -> it.expirationTime(null);
        assertUntrusted();
        provider.change = it -> it.expirationTime(Date.from(Instant.now().minusSeconds(40))).issueTime(Date.from(Instant.now().minusSeconds(90)));
        session(arrive());
        provider.change = it -> it.issueTime(Date.from(Instant.now().plusSeconds(40)));
        session(arrive());
    }

    @Test
    void refusesATokenForSomebodyElse() {
        provider.change = it -> it.audience("another-client");
        assertUntrusted();
        provider.change = it -> it.audience(List.of(TestProvider.CLIENT, "another-client"));
        assertUntrusted();
        provider.change = it -> it.audience(List.of(TestProvider.CLIENT, "another-client")).claim("azp", "another-client");
        assertUntrusted();
        provider.change = it -> it.claim("azp", "another-client");
        assertUntrusted();
    }

    @Test
    void acceptsATokenForOthersTooThatWasMadeForUs() throws SignInFailedException {
        provider.change = it -> it.audience(List.of(TestProvider.CLIENT, "another-client")).claim("azp", TestProvider.CLIENT);
        session(arrive());
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        provider.change = it -> it.issuer("https://evil.example");
        assertUntrusted();
        provider.change = it -> it.issuer(provider.issuer() + "/");
        assertUntrusted();
        provider.change = it -> it.subject(null);
        assertUntrusted();
    }

    @Test
    void followsAProviderThatChangesItsKeysAndAsksNoMoreOftenThanNeeded() throws SignInFailedException {
        session(arrive());
        provider.rotate("key-2");
        session(arrive());
        assertEquals(2, provider.keyRequests);
        RSAKey invented = TestProvider.key("invented");
        provider.signing = claims -> TestProvider.signed(claims, new RSAKey.Builder(invented).keyID("invented-" + System.nanoTime()).build());
        for (int i = 0; i < 5; i++) {
            assertThrows(SignInFailedException.class, this::arrive);
        }
        assertTrue(provider.keyRequests <= 3, "asked " + provider.keyRequests + " times");
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/evil", "..", "a/../b", "a\\b", "a?b=c", "javascript:alert(1)", "a\r\nb", "a//b"})
    void leadsNowhereElse(String to) {
        assertThrows(IllegalArgumentException.class, () -> depart(new Wish(Audience.CITIZENS, LevelOfAssurance.NONE, to, RETURN)));
    }

    @Test
    void opensANewSessionForEachSignIn() throws SignInFailedException {
        Arrival first = arrive();
        Arrival second = arrive();
        assertNotEquals(first.session(), second.session());
        assertNotEquals(session(first).id(), session(second).id());
    }

    @Test
    void takesNobodyForThePersonOfAnotherIssuer() throws Exception {
        String account = session(arrive()).accountId();
        try (TestProvider successor = new TestProvider()) {
            provider.close();
            provider = successor;
            ours = new SampleTown("ours").trusting(configured(PROVIDER));
            assertNotEquals(account, session(arrive()).accountId());
        }
    }

    @Test
    void keepsThePersonsOfTwoTownsApart() throws SignInFailedException {
        String account = session(arrive()).accountId();
        Departure departure = signIn.begin(foreign, foreign.identityProviders().get(0), ANY, CLIENT);
        Arrival there = signIn.finish(foreign, answer(departure, provider.signIn(departure.address()), Audience.CITIZENS), CLIENT);
        assertNotEquals(account, sessions.find("foreign", Audience.CITIZENS, there.session()).orElseThrow().accountId());
        assertTrue(sessions.find("ours", Audience.CITIZENS, there.session()).isEmpty());
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

    @Test
    void letsNobodyFillTheDatabaseWithDepartures() {
        SignInFailedException failure = assertThrows(SignInFailedException.class, () -> {
            for (int i : IntStream.range(0, 200).toArray()) {
                depart(ANY);
            }
        });
        assertEquals(Reason.TOO_MANY, failure.reason());
        assertEquals(120, count("StoredDeparture"));
    }

    @Test
    void storesNothingThatLetsAnybodyArrive() throws SignInFailedException {
        String address = depart(ANY).address();
        String state = TestProvider.query(address.split("\\?")[1]).get("state");
        String nonce = TestProvider.query(address.split("\\?")[1]).get("nonce");
        StoredDeparture row = store.read("ours", entities -> entities.createQuery("SELECT d FROM StoredDeparture d", StoredDeparture.class).getSingleResult());
        assertTrue(List.of(state, nonce).stream().noneMatch(row.sealedProof()::contains));
        assertThrows(IllegalStateException.class, () -> Seal.in(data.resolve("other"), "key")
                .open("ours/departure/" + PROVIDER, row.sealedProof()));
    }
}
