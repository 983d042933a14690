package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.auth.internal.citizen.CitizensForTests;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;
import org.rathaus.kernel.identity.ExternalSignIn.Arrival;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;

/** What happens when all are honest. */
class SignInElsewhereTest extends OpenIdContract {

    private CitizenAccounts accounts() {
        return CitizensForTests.accounts(store, audit, clock);
    }

    private CitizenAccount account(Arrival arrival) {
        return accounts().find("ours", session(arrival).accountId()).orElseThrow();
    }

    @Test
    void goesToTheProviderWithAllThatProtectsTheWayBack() throws SignInFailedException {
        String address = depart(citizen(LevelOfAssurance.NONE)).address();
        Map<String, String> asked = TestProvider.query(URI.create(address).getRawQuery());
        assertTrue(address.startsWith(provider.issuer() + "/authorize?"), address);
        assertEquals("openid profile", asked.get("scope"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(RETURN, asked.get("redirect_uri"));
        assertEquals("code", asked.get("response_type"));
        assertTrue(asked.keySet().containsAll(List.of("state", "nonce", "code_challenge", "client_id")));
        assertFalse(asked.containsKey("acr_values"));
    }

    @Test
    void opensASessionAndLeadsToWhereTheCitizenWasGoing() throws SignInFailedException {
        Arrival arrival = arrive();
        assertEquals("dog-tax/apply/dog", arrival.to());
        assertEquals(LevelOfAssurance.LOW, session(arrival).level());
        assertEquals("Firefox, Linux", session(arrival).device());
        assertTrue(sessions.find("foreign", Audience.CITIZENS, arrival.session()).isEmpty());
        assertTrue(sessions.find("ours", Audience.STAFF, arrival.session()).isEmpty());
    }

    @Test
    void findsTheAccountOfTheFirstTimeAgain() throws SignInFailedException {
        String first = session(arrive()).accountId();
        assertEquals(first, session(arrive()).accountId());
        provider.person.put("sub", "somebody else");
        assertNotEquals(first, session(arrive()).accountId());
        assertEquals(2, count("Citizen"));
    }

    @Test
    void showsTheOwnerWhatHappened() throws SignInFailedException {
        arrive();
        clock.forward(Duration.ofMinutes(1));
        CitizenAccount account = account(arrive());
        assertEquals(List.of(AccountEvent.Kind.SIGNED_IN_ELSEWHERE, AccountEvent.Kind.OPENED),
                accounts().events(account).stream().map(AccountEvent::kind).toList());
    }

    @Test
    void makesOneAccountForTwoWhoComeAtOnceForTheFirstTime() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> arrive());
            var other = threads.submit(() -> arrive());
            assertEquals(session(one.get()).accountId(), session(other.get()).accountId());
            assertEquals(1, count("Citizen"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsWhatTheProviderSaysAndHowSurely() throws SignInFailedException {
        provider.person.putAll(Map.of("given_name", "Ewa", "address", Map.of("locality", "Norderstedt"), "birthdate", "1961-13-09", "acr", "2fa",
                "email", "ewa@example.org", "email_verified", true));
        Map<IdentityAttribute, Verified> said = accounts().verified(account(arrive()));
        assertEquals(Map.of(IdentityAttribute.GIVEN_NAME, new Verified("Ewa", LevelOfAssurance.SUBSTANTIAL),
                IdentityAttribute.CITY, new Verified("Norderstedt", LevelOfAssurance.LOW),
                IdentityAttribute.EMAIL, new Verified("ewa@example.org", LevelOfAssurance.LOW)), said);
    }

    @Test
    void knowsNothingMoreSurelyThanTheLastSignIn() throws SignInFailedException {
        provider.person.putAll(Map.of("given_name", "Ewa", "family_name", "Muster", "acr", "2fa"));
        arrive();
        provider.person.keySet().removeAll(List.of("acr", "family_name"));
        assertEquals(Map.of(IdentityAttribute.GIVEN_NAME, new Verified("Ewa", LevelOfAssurance.LOW)), accounts().verified(account(arrive())));
    }

    @Test
    void takesOnlyAddressesThatTheProviderHasVerified() throws SignInFailedException {
        assertEquals("", email(null));
        assertEquals("", email(false));
        assertEquals("", email("false"));
        assertEquals("", email("maybe"));
        assertEquals("", email(List.of(true)));
        assertEquals("ewa@example.org", email(true));
        assertEquals("ewa@example.org", email("true"));
    }

    @Test
    void takesTheTownsWordForItWhereTheProviderSaysNothing() throws SignInFailedException {
        ours = new SampleTown("ours").trusting(configured(PROVIDER, true));
        assertEquals("ewa@example.org", email(null));
        assertEquals("", email(false));
        assertEquals("", email("maybe"));
        assertEquals("", email(List.of(true)));
    }

    /** The address of an account whose provider says this of it; null: nothing. */
    private String email(Object verified) throws SignInFailedException {
        provider.person.put("email", "ewa@example.org");
        provider.person.remove("email_verified");
        if (verified != null) {
            provider.person.put("email_verified", verified);
        }
        return account(arrive()).email();
    }

    @Test
    void asksForALevelAndChecksWhetherItIsReached() throws SignInFailedException {
        String address = depart(citizen(LevelOfAssurance.SUBSTANTIAL)).address();
        assertEquals("2fa", TestProvider.query(URI.create(address).getRawQuery()).get("acr_values"));
        SignInFailedException failure = assertFails(Reason.LEVEL, () -> arrive(citizen(LevelOfAssurance.SUBSTANTIAL)));
        assertEquals("dog-tax/apply/dog", failure.to());
        provider.person.put("acr", "2fa");
        assertEquals(LevelOfAssurance.SUBSTANTIAL, session(arrive(citizen(LevelOfAssurance.SUBSTANTIAL))).level());
    }

    @Test
    void knowsALevelByTheMeansThatWereUsed() throws SignInFailedException {
        provider.person.put("amr", List.of("pwd", "otp"));
        assertEquals(LevelOfAssurance.SUBSTANTIAL, session(arrive()).level());
    }

    @Test
    void doesNotDepartForALevelThatIsNeverReached() {
        assertFails(Reason.LEVEL, () -> depart(citizen(LevelOfAssurance.HIGH)));
        assertEquals(0, provider.descriptions);
    }

    @Test
    void believesNobodyWhoHadToShowAnewWhoTheyAreAndDidNot() throws SignInFailedException {
        Wish again = new Wish(Audience.CITIZENS, LevelOfAssurance.NONE, "account/data", RETURN, true);
        Map<String, String> asked = TestProvider.query(URI.create(depart(again).address()).getRawQuery());
        assertEquals("login 0", asked.get("prompt") + " " + asked.get("max_age"));
        provider.change = it -> it.claim("auth_time", clock.instant().minusSeconds(90).getEpochSecond());
        assertFails(Reason.UNTRUSTED, () -> arrive(again));
        provider.change = it -> it.claim("auth_time", null);
        assertFails(Reason.UNTRUSTED, () -> arrive(again));
        provider.change = it -> it;
        assertEquals("account/data", arrive(again).to());
    }

    @Test
    void leavesAnAccountAloneThatHasTheSameAddress() throws SignInFailedException {
        CitizenAccount own = CitizensForTests.open(store, clock, "ewa@example.org", "drei grüne Fahrräder");
        provider.person.putAll(Map.of("email", "ewa@example.org", "email_verified", true));
        CitizenAccount other = account(arrive());
        assertNotEquals(own.id(), other.id());
        assertEquals(CitizenAccounts.Outcome.ACCEPTED, accounts().signIn("ours", "ewa@example.org", "drei grüne Fahrräder", CLIENT).outcome());
        assertEquals(own.id(), accounts().signIn("ours", "ewa@example.org", "drei grüne Fahrräder", CLIENT).account().id());
    }

    @Test
    void hasNoPasswordThatOneCouldGuess() throws SignInFailedException {
        CitizenAccount account = account(arrive());
        assertTrue(account.isOfProvider());
        for (String login : List.of("", " " + account.id(), account.id())) {
            assertEquals(CitizenAccounts.Outcome.REFUSED, accounts().signIn("ours", login, "", CLIENT).outcome());
        }
        assertEquals(CitizenAccounts.Outcome.REFUSED, accounts().delete(account, "", CLIENT));
    }

    @Test
    void isDeletedByAFreshSignInOnly() throws SignInFailedException {
        Arrival arrival = arrive();
        CitizenAccount account = account(arrival);
        clock.forward(Duration.ofMinutes(11));
        assertFalse(accounts().delete(account, session(arrival), CLIENT));
        assertTrue(accounts().delete(account, session(arrive()), CLIENT));
        assertEquals(List.of(0L, 0L, 0L, 0L), List.of(count("Citizen"), count("StoredSession"), count("StoredIdentity"), count("StoredOrigin")));
        assertNotEquals(account.id(), session(arrive()).accountId());
    }

    @Test
    void writesDownWhoSignedInAndWhoDidNot() throws SignInFailedException {
        String account = session(arrive()).accountId();
        provider.change = it -> it.audience("somebody else");
        try {
            arrive();
        } catch (SignInFailedException e) {
            assertEquals(Reason.UNTRUSTED, e.reason());
        }
        assertEquals(List.of("citizen opened " + account + " keycloak", "citizen sign_in " + account + " keycloak",
                "nobody sign_in_refused nobody keycloak UNTRUSTED"), audit.entries("ours"));
    }
}
