package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.portal.internal.Citizen;

class SignInPageTest extends AccountContract {

    private Document signIn(String email, String password, String to) {
        return citizen.sent("sign-in", Map.of("email", email, "password", password, "to", to));
    }

    @Test
    void tellsPasswordManagersWhatItAsks() {
        Document page = citizen.inTown("sign-in");
        assertEquals("Anmelden – Mein Konto – Norderstedt", page.title());
        assertEquals("username webauthn", page.select("#email").attr("autocomplete"));
        assertEquals("current-password", page.select("#password").attr("autocomplete"));
        assertEquals("no-store", citizen.answer().getHeader("Cache-Control"));
        assertFalse(citizen.hasSession());
    }

    @Test
    void leadsBackToWhereTheCitizenCameFrom() {
        accounts.open();
        assertEquals("dog-tax/apply/later", citizen.inTown("sign-in?to=dog-tax/apply/later").select("input[name=to]").val());
        signIn(MemoryAccounts.EMAIL, MemoryAccounts.PASSWORD, "dog-tax/apply/later");
        assertEquals(303, citizen.answer().getStatus());
        assertEquals("dog-tax/apply/later", citizen.location());
        assertEquals(1, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
    }

    @Test
    void recognisesTheBrowserTheNextTime() {
        accounts.open();
        signIn(MemoryAccounts.EMAIL, MemoryAccounts.PASSWORD, "");
        assertEquals("", accounts.recognised);
        citizen.sent("sign-out", Map.of());
        signIn(MemoryAccounts.EMAIL, MemoryAccounts.PASSWORD, "");
        assertEquals("sealed-an-account", accounts.recognised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "../musterhausen",
        "a/../../b", "a//evil.example", "a?b=c", "a#b", "%2f%2fevil.example", "a\r\nSet-Cookie: x", ""})
    void leadsNowhereElse(String to) {
        accounts.open();
        signIn(MemoryAccounts.EMAIL, MemoryAccounts.PASSWORD, to);
        assertEquals("account", citizen.location());
        assertTrue(citizen.answer().getHeader("Location").endsWith("/norderstedt/account"), citizen.answer().getHeader("Location"));
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownAddress() {
        accounts.open();
        String wrong = errors(signIn(MemoryAccounts.EMAIL, "geraten", ""));
        assertEquals(200, citizen.answer().getStatus());
        assertEquals("E-Mail-Adresse oder Passwort ist falsch. Prüfen Sie beides.", wrong);
        assertEquals(wrong, errors(signIn("niemand@example.org", "geraten", "")));
        assertEquals(200, citizen.answer().getStatus());
    }

    @Test
    void keepsTheAddressAndNeverThePassword() {
        Document page = signIn("<b>@example.org", "geraten", "");
        assertEquals("<b>@example.org", page.select("#email").val());
        assertFalse(page.html().contains("geraten"));
        assertEquals("Fehler: Anmelden – Mein Konto – Norderstedt", page.title());
    }

    @Test
    void asksToWaitAfterTooManyAttempts() {
        accounts.tooMany = true;
        assertTrue(errors(signIn(MemoryAccounts.EMAIL, "geraten", "")).startsWith("Das waren zu viele Versuche."));
        assertEquals(429, citizen.answer().getStatus());
        assertEquals("60", citizen.answer().getHeader("Retry-After"));
    }

    @Test
    void isNotThereInATownThatWritesNoMails(@TempDir Path other) {
        Citizen elsewhere = new Citizen(other, area);
        elsewhere.inTown("sign-in");
        assertEquals(404, elsewhere.answer().getStatus());
    }

    @ParameterizedTest
    @CsvSource({"low, Zum Weitermachen melden Sie sich an, 1", "substantial, Hier geht es online noch nicht weiter, 0"})
    void saysWhyAndHowSurelyOneSignsIn(String level, String title, int forms) {
        Document page = citizen.inTown("sign-in?to=dog-tax/apply/dog&level=" + level);
        assertEquals(title, page.select("#levelTitle").text());
        assertEquals(forms, page.select("#password").size());
        assertEquals(level.equals("low") ? 0 : 1, page.select("main a[href^=tel]").size());
    }

    @Test
    void helpsOnWhereThereIsNoWayToSignIn(@TempDir Path other) {
        Citizen elsewhere = new Citizen(other, area);
        assertEquals(1, elsewhere.inTown("sign-in?to=dog-tax/apply/dog&level=low").select("main a[href^=tel]").size());
        accounts.open();
        elsewhere.sent("sign-in", Map.of("email", MemoryAccounts.EMAIL, "password", MemoryAccounts.PASSWORD, "level", "low"));
        assertEquals(0, elsewhere.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
    }

    @Test
    void givesAnOwnAccountTheLowestLevel() {
        accounts.open();
        signIn(MemoryAccounts.EMAIL, MemoryAccounts.PASSWORD, "");
        assertEquals(LevelOfAssurance.LOW, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").get(0).level());
    }

    @Test
    void signsOutWhenAFormIsSent() {
        signIn();
        citizen.inTown("sign-out");
        assertEquals(1, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
        citizen.sent("sign-out", Map.of());
        assertEquals(0, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
        assertEquals("", citizen.location());
    }

    @Test
    void theFrameLeadsToTheSignInOrToTheAccount() {
        assertEquals("/norderstedt/account/sign-in", citizen.inTown("register").select("header a:contains(Anmelden)").attr("href"));
        signIn();
        assertEquals("/norderstedt/account", citizen.inTown("register").select("header a:contains(Mein Konto)").attr("href"));
    }
}
