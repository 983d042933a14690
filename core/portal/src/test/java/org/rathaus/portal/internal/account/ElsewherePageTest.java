package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Availability;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.SignInFailedException.Reason;
import org.rathaus.kernel.testing.MemoryProviders;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;

/** To a provider of identities and back, in a town that writes no mails. */
class ElsewherePageTest extends AccountContract {

    @BeforeEach
    void trust() {
        citizen = new Citizen(new KnownTowns(List.of(new SampleTown("norderstedt").named("Norderstedt", "Stadt Norderstedt")
                .trusting(MemoryProviders.PROVIDER))), area, DogTax.which(Availability.open()));
        accounts.account = new CitizenAccount("an-account", "norderstedt", "", Instant.EPOCH, "keycloak", false);
        providers.know(citizen.sessions(), "an-account");
    }

    private void depart(String query) {
        citizen.inTown("elsewhere/keycloak" + query);
    }

    private void arrive() {
        depart("?to=dog-tax/apply/dog");
        citizen.inTown("return/keycloak?state=1&code=2");
    }

    @Test
    void theSignInOffersTheProviderAndNoPassword() {
        Document page = citizen.inTown("sign-in?to=dog-tax");
        assertEquals("/norderstedt/account/elsewhere/keycloak?to=dog-tax", page.select("main a:contains(Anmelden mit Stadtkonto)").attr("href"));
        assertEquals(0, page.select("main form, main input").size());
        citizen.inTown("register");
        assertEquals(404, citizen.answer().getStatus());
        assertTrue(citizen.reading(Locale.ENGLISH).inTown("sign-in").text().contains("Sign in with Town account"));
    }

    @Test
    void departsWithWhatIsNeeded() {
        depart("?to=dog-tax/apply/dog&level=substantial");
        assertEquals(303, citizen.answer().getStatus());
        assertEquals("https://login.example/authorize?state=1", citizen.answer().getHeader("Location"));
        assertEquals(new Wish(Audience.CITIZENS, LevelOfAssurance.SUBSTANTIAL, "dog-tax/apply/dog",
                "http://localhost/norderstedt/account/return/keycloak", false), providers.wishes().get(0));
        assertEquals("no-store", citizen.answer().getHeader("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"?to=https://evil.example, account, NONE, false", "?to=//evil.example&level=none, account, NONE, false",
        "?level=HIGHEST&to=../x, account, NONE, false", "?again&to=account/data, account/data, NONE, true"})
    void asksForNothingThatItDoesNotKnow(String query, String to, LevelOfAssurance level, boolean again) {
        depart(query);
        Wish wish = providers.wishes().get(0);
        assertEquals(List.of(to, level, again), List.of(wish.to(), wish.level(), wish.again()));
    }

    @Test
    void arrivesInANewSession() {
        arrive();
        assertEquals("dog-tax/apply/dog", citizen.location());
        assertTrue(citizen.inTown("").text().contains("Sie sind angemeldet mit Stadtkonto."));
        arrive();
        assertEquals(1, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
    }

    @Test
    void signsNobodyInWhoHasNotDeparted() {
        Document page = citizen.inTown("return/keycloak?state=1&code=2");
        assertEquals("Die Anmeldung gilt nicht mehr", page.select("h1").text());
        assertEquals("/norderstedt/account/sign-in", page.select("main .kern-btn").attr("href"));
        assertTrue(page.text().contains("+49 40 66969 100"), "nobody to ask");
        assertFalse(page.html().contains("code=2"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhyNobodyIsSignedInAndLeadsBack(Reason reason) {
        depart("?to=dog-tax/apply/dog");
        providers.fail(reason);
        Document page = citizen.inTown("return/keycloak?state=1");
        assertEquals("/norderstedt/account/sign-in?to=dog-tax/apply/dog", page.select("main .kern-btn").attr("href"));
        assertTrue(page.title().startsWith("Fehler: " + page.select("h1").text()), page.title());
        assertFalse(page.select("main").text().contains("{0}"));
        assertTrue(citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").isEmpty());
        assertEquals("no-store", citizen.answer().getHeader("Cache-Control"));
    }

    @Test
    void saysThatTheProviderIsAway() {
        providers.fail(Reason.UNAVAILABLE);
        assertTrue(citizen.inTown("elsewhere/keycloak").select("main").text().contains("Stadtkonto ist gerade nicht zu erreichen"));
        assertEquals(503, citizen.answer().getStatus());
    }

    @Test
    void knowsNoOtherProvider() {
        citizen.inTown("elsewhere/unknown");
        assertEquals(404, citizen.answer().getStatus());
        citizen.inTown("return/unknown?state=1");
        assertEquals(404, citizen.answer().getStatus());
    }

    @Test
    void signsOutOverTheProvider() {
        arrive();
        Document page = citizen.sent("sign-out", Map.of());
        assertEquals("0; url=https://login.example/logout?a=1&to=http://localhost/norderstedt/", page.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals("https://login.example/logout?a=1&to=http://localhost/norderstedt/", page.select("main a").attr("href"));
        assertTrue(citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").isEmpty());
    }

    @Test
    void hasNoPasswordToChange() {
        arrive();
        Document page = citizen.inTown("security");
        assertEquals(0, page.select("input[type=password]").size());
        assertTrue(page.text().contains("Sie melden sich mit Stadtkonto an"));
    }

    @Test
    void isDeletedAfterAFreshSignInOnly() {
        arrive();
        accounts.fresh = false;
        Document page = citizen.inTown("data");
        assertEquals("/norderstedt/account/elsewhere/keycloak?to=account/data&again", page.select("main a:contains(Noch einmal anmelden)").attr("href"));
        assertEquals(0, page.select("main form").size());
    }

    @Test
    void providersSayThatSomebodyHasSignedOut() {
        citizen.sent("logout-token/keycloak", Map.of("logout_token", "valid"));
        assertEquals(200, citizen.answer().getStatus());
        citizen.sent("logout-token/keycloak", Map.of("logout_token", "forged"));
        assertEquals(400, citizen.answer().getStatus());
        citizen.inTown("logout-token/keycloak?logout_token=valid");
        assertEquals(400, citizen.answer().getStatus());
    }

    @Test
    void nothingElseIsForServers() {
        assertTrue(area.isForServers("/logout-token/keycloak"));
        for (String rest : List.of("", "/sign-out", "/logout-token", "/logout-token/", "/logout-token/a/b", "/data/logout-token/a", "/logout-token/A")) {
            assertFalse(area.isForServers(rest), rest);
        }
    }
}
