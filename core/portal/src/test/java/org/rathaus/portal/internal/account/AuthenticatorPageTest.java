package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.testing.MemoryFactors;

/** What the owner of an account does with the second factor. */
class AuthenticatorPageTest extends AccountContract {

    private Owner owner;

    @BeforeEach
    void enter() {
        signIn();
        owner = Owner.of(accounts.account);
        citizen.sessions().open("norderstedt", Audience.CITIZENS, "an-account", LevelOfAssurance.LOW, "Chrome, Windows");
    }

    private Document set(String code, String password) {
        return citizen.sent("authenticator", Map.of("code", code, "password", password));
    }

    private int sessions() {
        return citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size();
    }

    @Test
    void showsTheKeyAsAPictureAndToType() {
        Document page = citizen.inTown("authenticator");
        assertEquals(1, page.select("svg.portal-qr path").size());
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", page.select("#key").text());
        assertTrue(page.select("a[href^=otpauth]").attr("href").startsWith("otpauth://totp/Norderstedt:ewa%40example.org?secret="));
        assertEquals("one-time-code", page.select("#code").attr("autocomplete"));
        assertEquals("current-password", page.select("#password").attr("autocomplete"));
        assertEquals("no-store", citizen.answer().getHeader("Cache-Control"));
    }

    @Test
    void setsItUpForWhoeverKnowsThePasswordAndShowsTheCodesOnce() {
        assertTrue(errors(set(MemoryFactors.CODE, "geraten")).startsWith("Das Passwort ist falsch."));
        assertTrue(errors(set("000000", MemoryAccounts.PASSWORD)).startsWith("Dieser Code stimmt nicht"));
        assertFalse(factors.isSet(owner));
        assertEquals(10, set(MemoryFactors.CODE, MemoryAccounts.PASSWORD).select(".portal-codes li").size());
        assertTrue(factors.isSet(owner));
        assertEquals(1, sessions());
        assertEquals(0, citizen.inTown("authenticator").select(".portal-codes li").size());
        assertTrue(citizen.inTown("security").select("#factorTitle + p").text().startsWith("Eingerichtet."));
    }

    @Test
    void makesNewRecoveryCodesForWhoeverKnowsThePassword() {
        set(MemoryFactors.CODE, MemoryAccounts.PASSWORD);
        assertTrue(errors(citizen.sent("authenticator", Map.of("op", "recovery", "password", "geraten"))).startsWith("Das Passwort ist falsch."));
        assertEquals(10, citizen.sent("authenticator", Map.of("op", "recovery", "password", MemoryAccounts.PASSWORD)).select(".portal-codes li").size());
    }

    @Test
    void takesItAwayForWhoeverKnowsThePassword() {
        set(MemoryFactors.CODE, MemoryAccounts.PASSWORD);
        citizen.sent("authenticator", Map.of("op", "remove", "password", "geraten"));
        assertTrue(factors.isSet(owner));
        citizen.sent("authenticator", Map.of("op", "remove", "password", MemoryAccounts.PASSWORD));
        assertEquals("account/security?factorRemoved", citizen.location());
        assertFalse(factors.isSet(owner));
        assertEquals(1, sessions());
    }

    @Test
    void isNotThereForWhomAProviderKnows() {
        accounts.account = new CitizenAccount("an-account", "norderstedt", MemoryAccounts.EMAIL, MemoryAccounts.OPENED, "provider", false);
        citizen.inTown("authenticator");
        assertEquals(404, citizen.answer().getStatus());
        assertEquals(0, citizen.inTown("security").select("#factorTitle").size());
    }
}
