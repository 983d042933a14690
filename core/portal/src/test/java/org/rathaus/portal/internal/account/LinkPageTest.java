package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.AccountLinks.Purpose;

/** Asking for a link, and using it. */
class LinkPageTest extends AccountContract {

    private static final String LINK = "link/" + MemoryLinks.SECRET;

    @ParameterizedTest
    @ValueSource(strings = {"register", "recover"})
    void asksForAnAddressAndSaysTheSameWhoeverItBelongsTo(String path) {
        citizen.reading(Locale.ENGLISH).sent(path, Map.of("email", " ewa@example.org "));
        assertEquals("account/" + path + "?sent", citizen.location());
        assertEquals(List.of(path.toUpperCase(Locale.ROOT) + " ewa@example.org en"), links.asked);
        assertEquals("Look into your mailbox", citizen.inTown(path + "?sent").select("h1").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ewa", "ewa@", "ewa@example.org, eve@example.org", "ewa@example.org\r\nBcc: eve@example.org"})
    void saysHowAnAddressLooks(String typed) {
        assertEquals("Geben Sie die E-Mail-Adresse so ein: name@beispiel.de", errors(citizen.sent("register", Map.of("email", typed))));
        assertEquals(List.of(), links.asked);
    }

    @Test
    void asksToWaitWhenTooManyMailsWereAskedFor() {
        links.tooMany = true;
        citizen.sent("recover", Map.of("email", "ewa@example.org"));
        assertEquals(429, citizen.answer().getStatus());
    }

    @Test
    void lookingUsesNothingUp() {
        links.purpose = Purpose.REGISTER;
        Document page = citizen.inTown(LINK);
        assertEquals("Wählen Sie ein Passwort", page.select("h1").text());
        assertEquals("ewa@example.org", page.select("input[autocomplete=username]").val());
        assertEquals("new-password", page.select("#newPassword").attr("autocomplete"));
        assertEquals(Purpose.REGISTER, links.purpose);
        assertNull(accounts.account);
    }

    @Test
    void thePasswordOpensTheAccountAndSignsIn() {
        links.purpose = Purpose.REGISTER;
        citizen.sent(LINK, Map.of("newPassword", MemoryAccounts.PASSWORD));
        assertEquals("account?opened", citizen.location());
        assertEquals(1, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
    }

    @Test
    void aWeakPasswordIsExplained() {
        links.purpose = Purpose.RECOVER;
        Document page = citizen.sent(LINK, Map.of("newPassword", "kurz"));
        assertEquals("Das Passwort ist zu kurz. Nehmen Sie mindestens 10 Zeichen.", errors(page));
        assertEquals("newPassword-hint newPassword-error", page.select("#newPassword").attr("aria-describedby"));
        assertEquals("", page.select("#newPassword").val());
    }

    @Test
    void aButtonConfirmsAnAddress() {
        accounts.open();
        links.purpose = Purpose.EMAIL;
        assertEquals("Adresse bestätigen", citizen.inTown(LINK).select("main button").text());
        citizen.sent(LINK, Map.of());
        assertEquals("account/security?confirmed", citizen.location());
        assertNull(links.purpose);
    }

    @Test
    void aLinkThatHasEndedSaysSoAndHelpsOn() {
        Document page = citizen.inTown(LINK);
        assertEquals(410, citizen.answer().getStatus());
        assertEquals("Dieser Link gilt nicht mehr", page.select("h1").text());
        assertEquals(List.of("/norderstedt/account/register", "/norderstedt/account/recover"), page.select("main a").eachAttr("href"));
    }

    @Test
    void theSecretGoesIntoNoOtherRequest() {
        links.purpose = Purpose.RECOVER;
        Document page = citizen.inTown(LINK);
        assertEquals("strict-origin", citizen.answer().getHeader("Referrer-Policy"));
        assertEquals("noindex", citizen.answer().getHeader("X-Robots-Tag"));
        assertTrue(page.select("[href^=http], [src^=http]").isEmpty());
        assertEquals("/norderstedt/account/sign-in", page.select("header a:contains(Anmelden)").attr("href"));
    }
}
