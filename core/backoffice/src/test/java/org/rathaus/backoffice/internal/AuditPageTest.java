package org.rathaus.backoffice.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.backoffice.internal.staff.StaffPages;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;

class AuditPageTest extends StaffPages {

    @BeforeEach
    void enter() {
        browser.as(accounts.add("ours", "rita", "Rita Revision", Role.AUDITOR));
    }

    private void write(String place, String actor, AccountEvent event, String account, String detail) {
        accounts.audit.write(place, actor, event, account, detail);
    }

    @Test
    void namesWhoDidWhatToWhom() {
        write("ours", clerk.id(), AccountEvent.ASSIGNED, "6f9619ff-8b86-4011-b42d-00cf4fc964ff", "CLERK dog-tax postal-vote");
        write("ours", "nobody", AccountEvent.SIGN_IN_REFUSED, clerk.id(), "");
        write("foreign", "nobody", AccountEvent.SIGN_IN_REFUSED, "nobody", "");
        String page = browser.get("audit");
        assertTrue(page.contains("Anna Amt (anna)") && page.contains("früheres Konto 6f9619ff: Sachbearbeitung, dog-tax, postal-vote"), page);
        assertTrue(page.indexOf("Anmeldung abgelehnt") < page.indexOf("Aufgaben geändert"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void namesTheOperatorWhoLetSomebodyIn() {
        StaffMember operator = accounts.add(StaffMember.INSTALLATION, "admin", "Administration");
        write("ours", operator.id(), AccountEvent.INVITED, clerk.id(), "TOWN_ADMINISTRATOR");
        assertTrue(browser.get("audit").contains("Administration (admin)"));
    }

    @Test
    void saysWhatWasDoneInAServiceAsTheServiceDoes() {
        accounts.audit.deed("ours", clerk.id(), "dog-tax", "callDog", "b17/open");
        accounts.audit.deed("ours", "system", "gone-service", "forget", "");
        String page = browser.get("audit");
        assertTrue(page.contains("Hund gerufen") && page.contains("Hund anmelden b17/open"), page);
        assertTrue(page.contains("forget") && page.contains("gone-service"), page);
    }

    @Test
    void showsADay() {
        write("ours", clerk.id(), AccountEvent.SIGN_IN, clerk.id(), "");
        assertTrue(browser.get("audit?day=2026-11-22").contains("Mit Passwort angemeldet"));
        assertTrue(browser.in(Locale.ENGLISH).get("audit?day=2026-11-21").contains("No entries."));
    }

    @Test
    void leadsThroughThePages() {
        for (int i = 0; i < 51; i++) {
            write("ours", clerk.id(), AccountEvent.SIGN_IN, clerk.id(), "");
        }
        assertTrue(browser.get("audit?day=2026-11-22").contains("?page=2&amp;day=2026-11-22"));
        assertTrue(browser.get("audit?page=2").contains("?page=1"));
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForEachEvent(AccountEvent event) {
        String key = "action." + event.name().toLowerCase(Locale.ROOT);
        assertTrue(Stream.of(AuditPage.class, MemberPage.class).anyMatch(page -> Texts.of(page).find(Locale.GERMAN, key).isPresent()));
    }
}
