package org.rathaus.backoffice.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.backoffice.internal.staff.StaffPages;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;

class OwnAccountPageTest extends StaffPages {

    @Test
    void changesThePasswordAndSignsOutEverywhereElse() {
        browser.as(clerk).as(clerk);
        assertTrue(browser.get("account").contains("Dort abmelden"));
        browser.post("account", Map.of("op", "password", "current", PASSWORD, "password", "vier rote Ampeln"));
        assertEquals("/account?done=password", browser.location());
        String page = browser.get("account?done=password");
        assertTrue(page.contains("Das Passwort ist geändert.") && !page.contains("Dort abmelden"), page);
    }

    @Test
    void saysWhyThePasswordStays() {
        browser.as(clerk);
        String wrong = browser.post("account", Map.of("op", "password", "current", "geraten", "password", "vier rote Ampeln"));
        assertTrue(wrong.contains("<title>Fehler: Mein Konto") && wrong.contains("Das bisherige Passwort stimmt nicht."), wrong);
        assertFalse(wrong.contains("geraten") || wrong.contains("vier rote Ampeln"), wrong);
        assertTrue(browser.post("account", Map.of("op", "password", "current", PASSWORD, "password", "kurz")).contains("zu kurz"));
    }

    @Test
    void endsOneSessionOrAllOthers() {
        browser.as(clerk).as(clerk).as(clerk);
        String page = browser.get("account");
        assertEquals(3, page.split("data-label=\"Gerät\"", -1).length - 1, page);
        String other = page.replaceAll("(?s).*?name=\"session\" value=\"([^\"]+)\".*", "$1");
        browser.post("account", Map.of("op", "end", "session", other));
        assertEquals(2, browser.get("account").split("data-label=\"Gerät\"", -1).length - 1);
        browser.post("account", Map.of("op", "endAll"));
        assertFalse(browser.get("account").contains("Dort abmelden"));
    }

    @Test
    void showsSignInsToTheirOwnerAndToNobodyElse() {
        accounts.audit.write("ours", AuditTrail.NOBODY, AccountEvent.SIGN_IN_REFUSED, clerk.id(), "");
        accounts.audit.write("ours", AuditTrail.NOBODY, AccountEvent.FACTOR_REFUSED, accounts.add("ours", "jan", "Jan Amt").id(), "");
        accounts.audit.write("ours", clerk.id(), AccountEvent.SIGN_IN, clerk.id(), "stadtkonto");
        browser.as(clerk);
        String page = browser.get("account");
        assertTrue(page.contains("Über den Anmeldedienst „stadtkonto“ angemeldet"), page);
        assertTrue(page.contains("Anmeldung abgelehnt") && page.contains("Letzte Anmeldungen"), page);
        assertFalse(page.contains("Code des zweiten Faktors abgelehnt"), page);
    }
}
