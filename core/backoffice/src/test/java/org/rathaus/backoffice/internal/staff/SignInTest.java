package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;

class SignInTest extends StaffPages {

    @Test
    void asksForTheSignInInPlaceOfAnyPage() {
        String page = browser.get("case/" + ours.id());
        assertTrue(page.contains("autocomplete=\"current-password\""), page);
        assertTrue(page.contains("value=\"case/" + ours.id() + "\""), page);
        assertFalse(page.contains("Muster"), page);
        assertEquals("no-store", browser.header("Cache-Control"));
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        browser.post("sign-in", Map.of("login", "anna", "password", PASSWORD, "to", "case/" + ours.id()));
        assertEquals(303, browser.status());
        assertEquals("/case/" + ours.id(), browser.location());
        assertTrue(browser.get("").contains("Muster"));
    }

    @Test
    void leadsNowhereElse() {
        browser.post("sign-in", Map.of("login", "anna", "password", PASSWORD, "to", "/evil.example"));
        assertEquals("", browser.location());
    }

    @Test
    void keepsTheLoginButNotThePasswordWhenItIsWrong() {
        String page = browser.post("sign-in", Map.of("login", "anna", "password", "falsches Wort"));
        assertTrue(page.contains("<title>Fehler: Anmelden"), page);
        assertTrue(page.contains("value=\"anna\""), page);
        assertFalse(page.contains("falsches Wort"), page);
    }

    @Test
    void saysWhenToTryAgainAfterTooManyAttempts() {
        for (int i = 0; i < 3; i++) {
            browser.post("sign-in", Map.of("login", "anna", "password", "geraten" + i));
        }
        assertEquals(429, browser.status());
        assertEquals("60", browser.header("Retry-After"));
    }

    @Test
    void recognisesTheBrowserTheNextTime() {
        signIn();
        assertEquals("", accounts.recognised());
        browser.post("sign-out", Map.of());
        signIn();
        assertEquals("sealed-anna", accounts.recognised());
    }

    @Test
    void endsWithTheAccount() {
        signIn();
        accounts.remove(clerk);
        assertTrue(browser.get("").contains("current-password"));
    }

    @Test
    void endsWithTheSignOut() {
        signIn();
        browser.get("sign-out");
        assertFalse(browser.get("").contains("current-password"));
        browser.post("sign-out", Map.of());
        assertTrue(browser.get("").contains("current-password"));
    }

    @Test
    void acceptsAnInvitation() {
        String secret = accounts.invite("ours", "bert", "Bert Neu", Role.CLERK);
        assertTrue(browser.get("invitation/" + secret).contains("Bert Neu"));
        assertTrue(browser.post("invitation/" + secret, Map.of("password", "kurz")).contains("mindestens 10"));
        browser.post("invitation/" + secret, Map.of("password", PASSWORD));
        assertEquals(303, browser.status());
        assertTrue(browser.get("").contains("Bert Neu"));
    }

    @Test
    void tellsThatAnInvitationIsOver() {
        String page = browser.in(Locale.ENGLISH).get("invitation/unknown");
        assertEquals(410, browser.status());
        assertTrue(page.contains("not valid any more"), page);
    }

    @Test
    void isNoSignInOfAnotherTown() {
        StaffMember foreign = accounts.add("foreign", "carla", "Carla Fremd");
        browser.post("sign-in", Map.of("login", foreign.login(), "password", PASSWORD));
        assertEquals(200, browser.status());
        assertTrue(browser.get("").contains("current-password"));
    }
}
