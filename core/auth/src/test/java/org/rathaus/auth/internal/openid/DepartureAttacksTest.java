package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.auth.internal.Seal;
import org.rathaus.kernel.identity.ExternalSignIn.Answer;
import org.rathaus.kernel.identity.ExternalSignIn.Arrival;
import org.rathaus.kernel.identity.ExternalSignIn.Departure;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;

/** Each known attack on the way there and back: with answers, codes and browsers of others. */
class DepartureAttacksTest extends OpenIdContract {

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
