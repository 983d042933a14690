package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.AccountLinks.Purpose;

class PasskeyPagesTest extends AccountContract {

    private static final Map<String, String> SHOWN = Map.of("op", "passkey", "answer", MemoryPasskeys.RIGHT, "to", "dog-tax/apply/later");

    private void signInWithoutPassword() {
        signIn();
        accounts.withoutPassword();
    }

    @Test
    void theSignInOffersThemWithoutSayingWhoHasSome() {
        Document page = citizen.inTown("sign-in");
        assertEquals("get", page.select("form[hidden]").attr("data-passkey"));
        assertEquals("/norderstedt/account/passkey-question", page.select("form[hidden]").attr("data-asked-at"));
        assertTrue(page.select("noscript").text().contains("Mit dem Passwort"));
        assertEquals(1, page.select("script[src$=/passkey.js][nonce]").size());
        citizen.inTown("passkey-question");
        assertEquals("{\"challenge\":\"sign in to norderstedt\"}", citizen.answer().getDocument());
    }

    @Test
    void areNotOfferedWhereThereCanBeNone() {
        passkeys.possible = false;
        Document page = citizen.inTown("sign-in");
        assertTrue(page.select("form[data-passkey], script[src$=passkey.js]").isEmpty());
        assertEquals("username", page.select("#email").attr("autocomplete"));
        citizen.sent("sign-in", SHOWN);
        assertEquals("", citizen.location());
        citizen.inTown("passkey-question");
        assertEquals(404, citizen.answer().getStatus());
    }

    @Test
    void signInAndLeadOn() {
        accounts.open();
        citizen.sent("sign-in", SHOWN);
        assertEquals("dog-tax/apply/later", citizen.location());
        assertEquals(1, citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").size());
    }

    @Test
    void oneThatOpensNothingIsRefusedInWords() {
        accounts.open();
        Document page = citizen.sent("sign-in", Map.of("op", "passkey", "answer", "something"));
        assertEquals("Mit diesem Passkey können Sie sich hier nicht anmelden. Nehmen Sie einen anderen oder Ihr Passwort.", errors(page));
    }

    @Test
    void openAnAccount() {
        links.purpose = Purpose.REGISTER;
        Document page = citizen.inTown("link/" + MemoryLinks.SECRET);
        assertEquals("create", page.select("form[hidden]").attr("data-passkey"));
        assertTrue(page.select("form[hidden]").attr("data-asked").contains(MemoryLinks.SECRET));
        citizen.sent("link/" + MemoryLinks.SECRET, Map.of("op", "passkey", "answer", MemoryPasskeys.RIGHT));
        assertEquals("account?opened", citizen.location());
        assertFalse(accounts.account.hasPassword());
    }

    @Test
    void areAskedForAfterThePassword() {
        signIn();
        assertNull(citizen.inTown("passkeys/new").selectFirst("form[data-passkey]"));
        assertEquals("Das Passwort ist falsch. Geben Sie das Passwort Ihres Kontos ein.",
                errors(citizen.sent("passkeys/new", Map.of("op", "confirm", "password", "geraten"))));
        Document page = citizen.sent("passkeys/new", Map.of("op", "confirm", "password", MemoryAccounts.PASSWORD));
        assertEquals("{\"challenge\":\"add\"}", page.select("form[data-passkey=create]").attr("data-asked"));
        citizen.sent("passkeys/new", Map.of("op", "add", "answer", MemoryPasskeys.RIGHT));
        assertEquals("account/security?passkeyAdded", citizen.location());
    }

    @Test
    void aWrongAnswerBeginsAnew() {
        signIn();
        Document page = citizen.sent("passkeys/new", Map.of("op", "add", "answer", ""));
        assertEquals("Der Passkey ließ sich nicht prüfen. Versuchen Sie es noch einmal.", errors(page));
        assertTrue(page.select("form[data-passkey]").isEmpty());
        assertEquals(1, page.select("#password").size());
    }

    @Test
    void withoutAPasswordAFreshSignInIsNeeded() {
        signInWithoutPassword();
        assertEquals(1, citizen.inTown("passkeys/new").select("form[data-passkey=create]").size());
        accounts.fresh = false;
        Document page = citizen.inTown("passkeys/new");
        assertTrue(page.select("form[data-passkey]").isEmpty());
        assertEquals("/norderstedt/account/sign-in?to=account/passkeys/new", page.select("main .portal-note a, .portal-note a").attr("href"));
    }

    @Test
    void areListedAndRenamed() {
        signIn();
        passkeys.give("one");
        Document page = citizen.inTown("security");
        assertEquals("/norderstedt/account/passkeys/one", page.select("#passkeysTitle ~ table a").attr("href"));
        assertEquals("Geben Sie dem Passkey einen Namen.", errors(citizen.sent("passkeys/one", Map.of("op", "rename", "name", " "))));
        citizen.sent("passkeys/one", Map.of("op", "rename", "name", "Mein <Telefon>"));
        assertEquals("account/security?passkeyRenamed", citizen.location());
        assertTrue(citizen.inTown("security").select("#passkeysTitle ~ table").text().contains("Mein <Telefon>"));
    }

    @Test
    void areRemovedWithThePassword() {
        signIn();
        passkeys.give("one");
        citizen.sent("passkeys/one", Map.of("op", "remove", "password", "geraten"));
        assertEquals(1, passkeys.known.size());
        citizen.sent("passkeys/one", Map.of("op", "remove", "password", MemoryAccounts.PASSWORD));
        assertEquals(0, passkeys.known.size());
        citizen.inTown("passkeys/one");
        assertEquals(404, citizen.answer().getStatus());
    }

    @Test
    void theLastWayInStays() {
        signInWithoutPassword();
        passkeys.give("one");
        assertTrue(citizen.inTown("passkeys/one").text().contains("Das ist Ihr einziger Weg in Ihr Konto"));
        citizen.sent("passkeys/one", Map.of("op", "remove"));
        assertEquals(1, passkeys.known.size());
    }

    @Test
    void anAccountWithoutAPasswordAsksForNone() {
        signInWithoutPassword();
        assertTrue(citizen.inTown("security").select("input[type=password]").isEmpty());
        assertTrue(citizen.inTown("data").select("input[type=password]").isEmpty());
        accounts.fresh = false;
        citizen.sent("data", Map.of());
        assertEquals("account/data", citizen.location());
        assertEquals(1, citizen.inTown("data").select(".portal-note a").size());
        assertEquals("an-account", accounts.account.id());
        accounts.fresh = true;
        citizen.sent("data", Map.of());
        assertEquals("account/sign-in?deleted", citizen.location());
    }

    @Test
    void speakEnglish() {
        accounts.open();
        assertTrue(citizen.reading(Locale.ENGLISH).inTown("sign-in").select("#passkeyButton").text().contains("Sign in with a passkey"));
    }
}
