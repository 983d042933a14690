package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.service.Texts;

class CasePageTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    private String open() {
        return browser.get("case/" + ours.id());
    }

    private String change(String status, String note, int seen) {
        return browser.post("case/" + ours.id(),
                Map.of("status", status, "note", note, "seen", String.valueOf(seen)));
    }

    @Test
    void showsTheAnswersByStepInWords() {
        String page = open();
        assertTrue(page.contains("Wer sind Sie?") && page.contains("9. März 1961") && page.contains("groß"), page);
        assertTrue(page.indexOf("Weitere Angaben") > page.indexOf("Ihr Hund") && page.contains("election"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void showsRawIdsWhenThePluginIsGone() {
        catalog.stop();
        String page = open();
        assertTrue(page.contains("birthDate.year") && page.contains("1961"), page);
        assertTrue(page.contains("Solange kann der Status nicht geändert werden."), page);
    }

    @Test
    void tellsWhatNobodyHasVerified() {
        assertFalse(open().contains("Unvollständig oder zu prüfen"));
        desk.remark(ours, new Remark(Remark.Kind.NOT_VERIFIED, "register", "Melderegister"));
        assertTrue(open().contains("nicht geantwortet hat</strong>: Melderegister</li>"), open());
    }

    @Test
    void showsWhatTheServiceSaysAboveTheAnswers() {
        assertFalse(open().contains("Was der Dienst dazu sagt"));
        catalog.explain(() -> List.of("Im Register steht <Meier>."));
        Element list = Jsoup.parse(open()).selectFirst("section[aria-labelledby=explanationTitle]");
        assertEquals("Was der Dienst dazu sagt", list.selectFirst("h2").text());
        assertEquals(List.of("Im Register steht <Meier>. de ours " + ours.reference()), list.select("li").eachText());
        assertTrue(open().indexOf("explanationTitle") < open().indexOf("Wer sind Sie?"));
        browser.in(Locale.ENGLISH);
        assertTrue(open().contains("What the service says about it") && open().contains("&lt;Meier&gt;. en ours"), open());
    }

    @Test
    void isThereWhenTheServiceFailsToExplainAndSaysSo() {
        catalog.explain(() -> {
            throw new IllegalStateException("no database");
        });
        String page = open();
        assertEquals(200, browser.status());
        assertTrue(page.contains("Der Dienst kann dazu gerade nichts sagen.") && page.contains("Wer sind Sie?"), page);
        assertFalse(page.contains("no database"), page);
        catalog.stop();
        assertFalse(open().contains("Was der Dienst dazu sagt"));
    }

    @Test
    void tellsWhatTheCitizenDidUntilSomebodyHasTakenNote() {
        assertFalse(open().contains("Zur Kenntnis genommen"));
        talk.news();
        assertTrue(open().contains("geantwortet oder den Antrag zurückgezogen"), open());
        browser.post("case/" + ours.id(), Map.of("op", "seen"));
        assertEquals(303, browser.status());
        assertFalse(open().contains("Zur Kenntnis genommen"));
    }

    @Test
    void namesTheLanguageOfTheCitizen() {
        assertTrue(open().contains("Sprache des Antrags: Deutsch."), open());
        desk.translate(ours, Texts.EASY_GERMAN);
        assertTrue(open().contains(">Leichte Sprache</dd>") && open().contains("Sprache des Antrags: Leichte Sprache."), open());
    }

    @Test
    void changesTheStatusAndSaysSo() {
        change("inProgress", "Wir schauen es uns an.", 1);
        assertEquals(303, browser.status());
        String page = browser.get("case/" + ours.id() + "?saved=status");
        assertTrue(page.contains("Der neue Status ist gespeichert."), page);
        assertTrue(page.contains("Wir schauen es uns an.") && page.contains("Anna Amt"), page);
    }

    @Test
    void offersOnlyTheNextStatuses() {
        change("inProgress", "", 1);
        String page = open();
        assertTrue(page.contains("value=\"done\"") && page.contains("value=\"rejected\""), page);
        assertFalse(page.contains("value=\"inProgress\""), page);
        assertTrue(change("received", "", 2).contains("Wählen Sie den neuen Status."));
    }

    @Test
    void tellsThatSomebodyWasFasterAndKeepsTheNote() {
        desk.advance(accounts.add("ours", "bert", "Bert Bote"), ours.id(), 1, "inProgress", "");
        String page = change("done", "Das ist meine <Nachricht>.", 1);
        assertTrue(page.contains("Inzwischen hat sich der Vorgang geändert."), page);
        assertTrue(page.contains(">Das ist meine &lt;Nachricht&gt;.</textarea>"), page);
        assertTrue(page.contains("Bert Bote") && page.contains("name=\"seen\" value=\"2\""), page);
    }

    @Test
    void refusesANoteThatIsTooLong() {
        assertTrue(change("done", "x".repeat(2_001), 1).contains("höchstens 2000 Zeichen"));
    }

    @Test
    void endsWhereTheLifecycleEnds() {
        change("done", "", 1);
        String page = open();
        assertTrue(page.contains("Der Vorgang ist abgeschlossen."), page);
        assertFalse(page.contains("id=\"note\""), page);
    }

    @Test
    void handsOutTheFilesOfTheCase() {
        Attachment file = files.add(ours, "<Vollmacht>.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertTrue(open().contains("/case/" + ours.id() + "/file/" + file.id() + "\""));
        assertTrue(open().contains("&lt;Vollmacht&gt;.pdf (1 KB)"));
        assertEquals("%PDF-1.4", browser.get("case/" + ours.id() + "/file/" + file.id()));
    }

    @Test
    void handsOutNoFileOfAnotherCaseOrTown() {
        Attachment file = files.add(theirs, "fremd.pdf", new byte[2]);
        for (String part : List.of("", "/preview")) {
            browser.get("case/" + ours.id() + "/file/" + file.id() + part);
            assertEquals(404, browser.status());
            browser.get("case/" + theirs.id() + "/file/" + file.id() + part);
            assertEquals(404, browser.status());
        }
    }

    @Test
    void showsADocumentAsAPictureOnceSomebodyUnfoldsIt() {
        Attachment file = files.add(ours, "<Vollmacht>.pdf", new byte[2]);
        Element preview = Jsoup.parse(open()).selectFirst("details:has(img)");
        assertEquals("„<Vollmacht>.pdf“ hier ansehen", preview.selectFirst("summary").text());
        assertFalse(preview.hasAttr("open"));
        assertEquals("lazy", preview.selectFirst("img").attr("loading"));
        assertEquals("/ours/staff/case/" + ours.id() + "/file/" + file.id() + "/preview", preview.selectFirst("img").attr("src"));
        assertEquals("JPEG", browser.get("case/" + ours.id() + "/file/" + file.id() + "/preview"));
        assertEquals("image/jpeg", browser.header("Content-Type"));
    }

    @Test
    void whatCannotBeShownIsNotFound() {
        Attachment file = files.add(ours, "kaputt.pdf", new byte[1]);
        browser.get("case/" + ours.id() + "/file/" + file.id() + "/preview");
        assertEquals(404, browser.status());
    }

    @Test
    void isNotFoundInAnotherTown() {
        String page = browser.get("case/" + theirs.id());
        assertEquals(404, browser.status());
        assertFalse(page.contains("Fremdling"), page);
    }

    @Test
    void isNotFoundUnderAnythingButAnId() {
        browser.get("case/1");
        assertEquals(404, browser.status());
    }

    private String write(String kind, String text, String until, int seen) {
        return browser.post("case/" + ours.id(), Map.of("op", kind, "text", text, "until", until, "seen", String.valueOf(seen)));
    }

    @Test
    void writesToTheCitizenAndTellsWhenItWasOpened() {
        write("message", "Wir melden uns <bald>.", "", 1);
        assertEquals("/case/" + ours.id() + "?saved=message", browser.location());
        String page = browser.get("case/" + ours.id() + "?saved=message");
        assertTrue(page.contains("Die Nachricht ist verschickt.") && page.contains("Wir melden uns &lt;bald&gt;."), page);
        assertTrue(page.contains(">Nachricht</h3>") && page.contains("noch nicht geöffnet"), page);
        talk.seen(2);
        assertTrue(open().contains("geöffnet: 22.11.2026, 11:00"), open());
    }

    @Test
    void asksForWhatIsMissing() {
        assertTrue(write("ask", "Bitte den Impfpass.", "2026-11-21", 1).contains("Wählen Sie einen Tag, der nicht vorbei ist."));
        write("ask", "Bitte den Impfpass.", "2026-12-01", 1);
        assertTrue(open().contains("Rückfrage bis 1. Dezember 2026"), open());
    }

    @Test
    void keepsNotesForColleagues() {
        assertTrue(write("note", "", "", 1).contains("Schreiben Sie einen Text"));
        write("note", "Rief an & wartet.", "", 1);
        assertTrue(open().contains("Interne Notizen") && open().contains("Rief an &amp; wartet."), open());
    }

    @Test
    void showsWhatHappenedWhileSomebodyWroteAndKeepsTheText() {
        desk.advance(accounts.add("ours", "bert", "Bert Bote"), ours.id(), 1, "inProgress", "Von Bert.");
        String page = write("message", "Meine Nachricht.", "", 1);
        assertTrue(page.contains("Das ist inzwischen geschehen") && page.indexOf("Von Bert.") < page.indexOf("Weitere Angaben"), page);
        assertTrue(page.contains(">Meine Nachricht.</textarea>") && page.contains("<details class=\"kern-accordion\" id=\"message\" open=\"open\""), page);
        assertEquals(2, desk.open(clerk, ours.id()).orElseThrow().events().size());
    }

    @Test
    void fillsInATemplate() {
        assertTrue(open().contains("case/" + ours.id() + "?template=2#message"), open());
        String page = browser.get("case/" + ours.id() + "?template=2");
        assertTrue(page.contains("nennen Sie die Nummer " + ours.reference() + ".</textarea>"), page);
    }

    @Test
    void isTakenAndGivenBack() {
        browser.post("case/" + ours.id(), Map.of("op", "take", "assignee", ""));
        assertEquals(clerk.id(), desk.assignee(ours.id()));
        assertTrue(open().contains("Anna Amt") && open().contains("Abgeben"), open());
        browser.post("case/" + ours.id(), Map.of("op", "leave", "assignee", clerk.id()));
        assertEquals("", desk.assignee(ours.id()));
    }
}
