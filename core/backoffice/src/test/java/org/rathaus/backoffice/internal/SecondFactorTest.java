package org.rathaus.backoffice.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.staff.StaffPages;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.testing.MemoryFactors;

class SecondFactorTest extends StaffPages {

    private static final Map<String, String> CODE = Map.of("code", MemoryFactors.CODE);

    private final StaffMember administrator = accounts.add("ours", "vera", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR);

    private void signInAs(StaffMember member) {
        browser.post("sign-in", Map.of("login", member.login(), "password", PASSWORD));
    }

    private void setUp(StaffMember member) {
        accounts.factors.confirm(Owner.of(member), MemoryFactors.CODE, null);
        accounts.factors.renewRecovery(Owner.of(member), null);
    }

    @Test
    void isSetUpBeforeAnAdministratorComesFurther() {
        signInAs(administrator);
        browser.get("accounts");
        assertEquals("/authenticator", browser.location());
        String page = browser.get("authenticator");
        assertTrue(page.contains("Ihr Konto darf viel") && page.contains("GEZD GNBV") && page.contains("otpauth://totp/Unsere:vera?secret="), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void showsTheRecoveryCodesOnceItIsSetUp() {
        signInAs(administrator);
        assertTrue(browser.post("authenticator", Map.of("code", "000000")).contains("<title>Fehler: Zweiten Faktor einrichten"));
        String codes = browser.post("authenticator", CODE);
        assertTrue(codes.contains("code-1-0") && codes.contains("code-1-9"), codes);
        assertFalse(browser.get("authenticator").contains("code-1-0"));
        assertTrue(browser.get("accounts").contains("Vera Verwaltung"));
    }

    @Test
    void isAskedForAfterThePasswordAndLeadsOn() {
        setUp(administrator);
        signInAs(administrator);
        browser.get("accounts");
        assertEquals("/second-factor?to=accounts", browser.location());
        assertTrue(browser.get("second-factor?to=accounts").contains("name=\"to\" value=\"accounts\""));
        browser.post("second-factor", Map.of("code", MemoryFactors.CODE, "to", "accounts"));
        assertEquals("/accounts", browser.location());
        assertTrue(browser.get("accounts").contains("Vera Verwaltung"));
    }

    @Test
    void leadsNowhereElse() {
        setUp(administrator);
        signInAs(administrator);
        browser.post("second-factor", Map.of("code", MemoryFactors.CODE, "to", "/evil.example"));
        assertEquals("", browser.location());
    }

    @Test
    void thePasswordAloneOpensNothing() {
        setUp(clerk);
        signInAs(clerk);
        for (String path : new String[] {"", "account", "case/" + ours.id(), "authenticator"}) {
            browser.get(path);
            assertEquals(303, browser.status(), path);
            assertTrue(browser.location().startsWith("/second-factor"), browser.location());
        }
        browser.post("authenticator", Map.of("op", "remove", "code", MemoryFactors.CODE));
        assertTrue(accounts.factors.isSet(Owner.of(clerk)));
    }

    @Test
    void takesARecoveryCodeInstead() {
        setUp(clerk);
        signInAs(clerk);
        browser.post("second-factor", Map.of("code", "code-1-3"));
        assertTrue(browser.get("account").contains("Sie haben noch 9 Ersatzcodes"));
    }

    @Test
    void saysWhenToTryAgain() {
        setUp(clerk);
        signInAs(clerk);
        assertTrue(browser.post("second-factor", Map.of("code", "1")).contains("stimmt nicht oder wurde schon benutzt"));
        browser.post("second-factor", Map.of("code", "2"));
        browser.post("second-factor", Map.of("code", "3"));
        assertEquals(429, browser.status());
        assertEquals("60", browser.header("Retry-After"));
    }

    @Test
    void aClerkMaySetItUpAndTakeItAwayWithACode() {
        signInAs(clerk);
        assertTrue(browser.get("").contains("Muster"));
        browser.post("authenticator", CODE);
        browser.post("authenticator", Map.of("op", "remove", "code", "000000"));
        assertTrue(accounts.factors.isSet(Owner.of(clerk)));
        browser.post("authenticator", Map.of("op", "remove", "code", MemoryFactors.CODE));
        assertFalse(accounts.factors.isSet(Owner.of(clerk)));
        assertTrue(browser.get("").contains("Muster"));
    }

    @Test
    void anAdministratorCannotTakeItAway() {
        setUp(administrator);
        browser.as(administrator);
        assertFalse(browser.get("authenticator").contains("value=\"remove\""));
        browser.post("authenticator", Map.of("op", "remove", "code", MemoryFactors.CODE));
        assertEquals(404, browser.status());
        assertTrue(accounts.factors.isSet(Owner.of(administrator)));
    }

    @Test
    void isNeededAsSoonAsTheRoleNeedsIt() {
        signInAs(clerk);
        accounts.assign(administrator, "ours", clerk.id(), new Duties(Role.TOWN_ADMINISTRATOR, Set.of()));
        browser.get("");
        assertEquals("/authenticator", browser.location());
    }
}
