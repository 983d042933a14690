package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.form.Draft;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.status.OneCase;

/** What the owner of an account finds there. */
class OwnPagesTest extends AccountContract {

    private static final Draft DRAFT = new Draft("d".repeat(32), "norderstedt", "dog-tax", 1, Answers.of(Map.of("name", "Bello")), Citizen.NOW);

    @ParameterizedTest
    @ValueSource(strings = {"", "inbox", "profile", "security", "data", "data/export"})
    void areForNobodyElse(String path) {
        citizen.inTown(path);
        assertEquals(303, citizen.answer().getStatus());
        String to = path.isEmpty() ? "" : "/" + path.replace("/export", "");
        assertEquals("account/sign-in?to=account" + to, citizen.location());
    }

    @Test
    void aSessionOfAnAccountThatIsGoneCountsNoMore() {
        signIn();
        accounts.account = null;
        citizen.inTown("profile");
        assertEquals(303, citizen.answer().getStatus());
    }

    @Test
    void listWhatWasSentAndHowItStands() {
        signIn();
        assertTrue(citizen.inTown("").select("main").text().contains("Hier stehen die Anträge"));
        cases.take(citizen.town(), OneCase.SECRET, "an-account");
        Document page = citizen.inTown("");
        assertEquals("Hund anmelden NOR-7F3K-9QXM 20. November 2026 Angemeldet", page.select("tbody tr").text());
        assertEquals("/norderstedt/status/" + OneCase.file(citizen.town()).id(), page.select("tbody a").attr("href"));
    }

    @Test
    void showWhatTheAuthorityWroteUntilItIsRead() {
        signIn();
        assertTrue(citizen.inTown("inbox").select("main").text().contains("Noch ist keine Nachricht da"));
        cases.take(citizen.town(), OneCase.SECRET, "an-account");
        assertEquals("Sie haben eine neue Nachricht", citizen.inTown("").select("a[href$=/account/inbox]:not(.portal-nav__link)").text());
        Document page = citizen.inTown("inbox");
        assertEquals("Hund anmelden Neu", page.select(".portal-section h2").text());
        assertEquals("Die Marke <b>liegt</b> bereit. Bis bald!", page.select(".portal-section .portal-prose").text());
        assertEquals(1, page.select(".portal-prose br").size());
        assertEquals("/norderstedt/status/" + OneCase.file(citizen.town()).id(), page.select("section a").attr("href"));
        citizen.sent("inbox", Map.of("until", page.select("input[name=until]").val()));
        assertEquals("account/inbox?read", citizen.location());
        assertTrue(talk.isRead, "staff do not see that the message was opened");
        Document afterwards = citizen.inTown("inbox?read");
        assertEquals("Alle Nachrichten sind als gelesen gekennzeichnet", note(afterwards));
        assertEquals("Hund anmelden", afterwards.select(".portal-section h2").text());
        assertTrue(afterwards.select("input[name=until]").isEmpty() && citizen.inTown("").select("a[href$=/account/inbox]:not(.portal-nav__link)").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gestern", "1795000000000"})
    void whatWasNotShownStaysNew(String until) {
        signIn();
        cases.take(citizen.town(), OneCase.SECRET, "an-account");
        citizen.sent("inbox", Map.of("until", until));
        assertEquals("Hund anmelden Neu", citizen.inTown("inbox").select(".portal-section h2").text());
    }

    @Test
    void goOnWithADraftInAnyBrowser() {
        signIn();
        drafts.keep(DRAFT, "an-account");
        Document page = citizen.inTown("");
        assertEquals("Hund anmelden 6. Dezember 2026 Weitermachen", page.select("tbody tr").text());
        citizen.sent("", Map.of("draft", page.select("input[name=draft]").val()));
        assertEquals("dog-tax/apply/check", citizen.location());
        var cookie = citizen.answer().getCookies().stream().filter(it -> it.getName().equals("draft")).findFirst().orElseThrow();
        assertEquals(DRAFT.id() + " /norderstedt/dog-tax", cookie.getValue() + " " + cookie.getPath());
        assertTrue(cookie.isHttpOnly());
    }

    @Test
    void keepTheDetails() {
        signIn();
        citizen.sent("profile", Map.of("givenName", " Ewa ", "birthDate", "9. 3. 1961", "street", "Am Markt"));
        assertEquals("account/profile?saved", citizen.location());
        Document page = citizen.inTown("profile?saved");
        assertEquals("Ihre Angaben sind gespeichert", note(page));
        assertEquals(List.of("Ewa", "9.3.1961", "Am Markt"), List.of(page.select("#givenName").val(), page.select("#birthDate").val(), page.select("#street").val()));
        assertEquals("1961-03-09", accounts.profile(accounts.account).birthDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.1961", "gestern", "9.3.2961", "1.1.1800"})
    void refuseADayThatIsNone(String typed) {
        signIn();
        Document page = citizen.sent("profile", Map.of("birthDate", typed, "givenName", "Ewa"));
        assertEquals("Geben Sie das Geburtsdatum so ein: 9.3.1961", errors(page));
        assertEquals(typed, page.select("#birthDate").val());
        assertEquals("Ewa", page.select("#givenName").val());
    }

    /** Rows that were emptied meanwhile do not push the last one out. */
    @Test
    void showEachRowOfTheFamilyThatIsTypedAndRoomForTwoMore() {
        signIn();
        assertEquals(2, citizen.inTown("profile").select("main fieldset").size());
        Document page = citizen.sent("profile", Map.of("family4-givenName", "Jan", "family4-birthDate", "gestern"));
        assertEquals(List.of("Jan", "gestern"), List.of(page.select("#family4-givenName").val(), page.select("#family4-birthDate").val()));
        assertEquals(6, page.select("main fieldset").size());
        citizen.sent("profile", Map.of("family4-givenName", "Jan", "family15-givenName", "Pia"));
        Document saved = citizen.inTown("profile");
        assertEquals(List.of("Jan", "Pia", ""), List.of(saved.select("#family1-givenName").val(), saved.select("#family2-givenName").val(),
                saved.select("#family3-givenName").val()));
        assertEquals(4, saved.select("main fieldset").size());
    }

    @Test
    void refuseWhatIsTooLong() {
        signIn();
        assertEquals("Das ist zu lang. Kürzen Sie Ihre Angabe.", errors(citizen.sent("profile", Map.of("postcode", "1".repeat(13)))));
    }

    @ParameterizedTest
    @CsvSource({"geraten, ein langes Passwort, Das Passwort ist falsch. Geben Sie das Passwort Ihres Kontos ein.",
        "drei grüne Fahrräder, kurz, Das Passwort ist zu kurz. Nehmen Sie mindestens 10 Zeichen."})
    void changeThePasswordOfWhoeverKnowsIt(String current, String chosen, String error) {
        signIn();
        assertEquals(error, errors(citizen.sent("security", Map.of("op", "password", "current", current, "newPassword", chosen))));
        citizen.sent("security", Map.of("op", "password", "current", MemoryAccounts.PASSWORD, "newPassword", "ein langes Passwort"));
        assertEquals("account/security?changed", citizen.location());
    }

    @Test
    void askTheNewAddress() {
        signIn();
        assertEquals("Geben Sie die E-Mail-Adresse so ein: name@beispiel.de",
                errors(citizen.sent("security", Map.of("op", "email", "newEmail", "x", "emailPassword", MemoryAccounts.PASSWORD))));
        citizen.sent("security", Map.of("op", "email", "newEmail", "neu@example.org", "emailPassword", MemoryAccounts.PASSWORD));
        assertEquals("account/security?asked", citizen.location());
        assertEquals(List.of("neu@example.org"), accounts.asked);
    }

    @Test
    void showWhereTheOwnerIsSignedInAndSignOutThere() {
        signIn();
        citizen.sessions().open("norderstedt", Audience.CITIZENS, "an-account", LevelOfAssurance.LOW, "Chrome, Windows");
        Document page = citizen.inTown("security");
        assertEquals(1, page.select("td:contains(Dieses Gerät)").size());
        citizen.sent("security", Map.of("op", "end", "session", page.select("input[name=session]").val()));
        assertEquals(1, citizen.inTown("security").select("#sessionsTitle + table tbody tr").size());
        citizen.sessions().open("norderstedt", Audience.CITIZENS, "an-account", LevelOfAssurance.LOW, "Chrome, Windows");
        citizen.sent("security", Map.of("op", "others"));
        assertEquals(1, citizen.inTown("security?ended").select("#sessionsTitle + table tbody tr").size());
    }

    @Test
    void endNoSessionOfSomebodyElse() {
        signIn();
        citizen.sessions().open("norderstedt", Audience.CITIZENS, "another", LevelOfAssurance.LOW, "");
        String theirs = citizen.sessions().list("norderstedt", Audience.CITIZENS, "another").get(0).id();
        citizen.sent("security", Map.of("op", "end", "session", theirs));
        assertEquals(1, citizen.sessions().list("norderstedt", Audience.CITIZENS, "another").size());
    }

    @Test
    void showWhatHappened() {
        signIn();
        assertEquals("20. November 2026, 09:00 Uhr Passwort falsch eingegeben Chrome, Windows",
                citizen.inTown("security").select("#eventsTitle + table tbody tr").first().text());
    }

    @Test
    void handOutAllThatIsKept() throws IOException {
        signIn();
        cases.take(citizen.town(), OneCase.SECRET, "an-account");
        drafts.keep(DRAFT, "an-account");
        passkeys.give("one");
        citizen.inTown("data/export");
        assertEquals("application/zip", citizen.answer().getContentType());
        Map<String, String> files = unzip(citizen.answer().getBinaryContent());
        assertTrue(files.get("account.json").contains(MemoryAccounts.EMAIL), files.toString());
        assertTrue(files.get("account.json").contains("Firefox, Linux"), files.toString());
        assertEquals("NOR-7F3K-9QXM", files.get("applications/NOR-7F3K-9QXM.zip"));
        assertTrue(files.entrySet().stream().anyMatch(it -> it.getKey().startsWith("drafts/dog-tax-") && it.getValue().contains("Bello")));
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void deleteTheAccountOfWhoeverKnowsThePassword() {
        signIn();
        cases.take(citizen.town(), OneCase.SECRET, "an-account");
        drafts.keep(DRAFT, "an-account");
        assertEquals("Das Passwort ist falsch. Geben Sie das Passwort Ihres Kontos ein.", errors(citizen.sent("data", Map.of("password", "geraten"))));
        citizen.sent("data", Map.of("password", MemoryAccounts.PASSWORD));
        assertEquals("account/sign-in?deleted", citizen.location());
        assertNull(accounts.account);
        assertEquals(List.of(), cases.ofAccount(citizen.town(), "an-account"));
        assertEquals(List.of(), drafts.ofAccount("norderstedt", "an-account"));
        assertEquals("Ihr Konto ist gelöscht", note(citizen.inTown("sign-in?deleted")));
    }
}
