package org.rathaus.backoffice.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.staff.StaffPages;

class AccountsPageTest extends StaffPages {

    private final StaffMember administrator = accounts.add("ours", "vera", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR);

    @BeforeEach
    void enter() {
        browser.as(administrator);
    }

    @Test
    void listsTheAccountsOfTheTownWithWhatTheyAreFor() {
        accounts.add("ours", "rita", "Rita Revision", Role.AUDITOR, "dog-tax");
        accounts.add("foreign", "carla", "Carla Fremd");
        String page = browser.get("accounts");
        assertTrue(page.contains("Anna Amt") && page.contains("Sachbearbeitung") && page.contains("Revision, nur 1 Dienst"), page);
        assertFalse(page.contains("Carla Fremd") || page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void invitesWithRoleAndService() {
        String page = browser.post("accounts", Map.of("login", "Bert ", "name", "Bert Neu", "role", "SERVICE_MANAGER", "service", "dog-tax"));
        assertTrue(page.contains("/ours/staff/invitation/secret-bert\"") && page.contains("Link für Bert Neu"), page);
        StaffMember bert = accounts.invited("ours", "secret-bert").orElseThrow();
        assertEquals(Role.SERVICE_MANAGER, bert.role());
        assertEquals(Set.of("dog-tax"), bert.services());
    }

    @Test
    void keepsWhatWasChosenWhenSomethingIsWrong() {
        String page = browser.post("accounts", Map.of("login", "Bert Neu", "name", "Bert Neu", "role", "AUDITOR", "service", "dog-tax"));
        assertTrue(page.contains("<title>Fehler: Konten") && page.contains("Schreiben Sie den Anmeldenamen"), page);
        assertTrue(page.matches("(?s).*id=\"role-AUDITOR\"[^>]*checked.*id=\"service-dog-tax\"[^>]*checked.*"), page);
    }

    @Test
    void changesTheDutiesOfAnAccount() {
        assertTrue(browser.get("accounts/" + clerk.id()).matches("(?s).*id=\"role-CLERK\"[^>]*checked.*"));
        browser.post("accounts/" + clerk.id(), Map.of("op", "assign", "role", "AUDITOR"));
        assertEquals("/accounts/" + clerk.id() + "?done=assign", browser.location());
        assertEquals(Role.AUDITOR, accounts.find("ours", clerk.id()).orElseThrow().role());
        assertTrue(browser.get("accounts/" + clerk.id() + "?done=assign").contains("Die Aufgaben sind geändert"));
    }

    @Test
    void locksAndUnlocksAnAccount() {
        browser.post("accounts/" + clerk.id(), Map.of("op", "deactivate"));
        String locked = browser.in(Locale.ENGLISH).get("accounts/" + clerk.id());
        assertTrue(locked.contains("Unlock the account") && !locked.contains("Create a new link"), locked);
        browser.post("accounts/" + clerk.id(), Map.of("op", "reactivate"));
        assertTrue(accounts.find("ours", clerk.id()).isPresent());
    }

    @Test
    void showsANewLinkOnce() {
        assertTrue(browser.post("accounts/" + clerk.id(), Map.of("op", "renew")).contains("/ours/staff/invitation/again-anna\""));
        assertFalse(browser.get("accounts/" + clerk.id()).contains("again-anna"));
    }

    @Test
    void offersNothingForOnesOwnAccount() {
        String page = browser.get("accounts/" + administrator.id());
        assertTrue(page.contains("Das ist Ihr eigenes Konto") && !page.contains("name=\"op\""), page);
        assertTrue(browser.post("accounts/" + administrator.id(), Map.of("op", "deactivate")).contains("nur eine andere Person"));
    }

    @Test
    void endsWhatARunningSessionMayDo() {
        browser.as(clerk);
        assertTrue(browser.get("export/dog-tax").contains("<form"));
        accounts.assign(administrator, "ours", clerk.id(), new Duties(Role.AUDITOR, Set.of()));
        browser.get("export/dog-tax");
        assertEquals(403, browser.status());
        accounts.deactivate(administrator, "ours", clerk.id());
        assertTrue(browser.get("").contains("current-password"));
    }
}
