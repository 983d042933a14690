package org.rathaus.portal.internal.status;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.service.Availability;
import org.rathaus.api.testing.MemoryFiles;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.HomeArea;

class StatusPageTest {

    private final MemoryFiles files = new MemoryFiles();
    private final OneInquiry talk = new OneInquiry();
    private final HomeArea area = area(Deletion.Cause.RETENTION);

    @TempDir
    private Path data;
    private Citizen citizen;

    private HomeArea area(Deletion.Cause cause) {
        return new HomeArea(new OneCase(), (town, file, language) ->
                (town.id() + " " + language + " %PDF").getBytes(StandardCharsets.UTF_8), new OneDeletion(cause),
                new OneArchive(), files, talk, town -> List.of());
    }

    @BeforeEach
    void visit() {
        citizen = new Citizen(data, area, DogTax.which(Availability.open()));
    }

    @Test
    void tellsHowTheCaseStands() {
        Document page = citizen.inTown("status/" + OneCase.SECRET);
        assertEquals("Stand Ihres Antrags – Hund anmelden – Norderstedt", page.title());
        assertTrue(page.select("main dl").text().contains("NOR-7F3K-9QXM"));
        assertEquals("Angemeldet", page.select(".kern-badge--success").text());
        assertEquals("/norderstedt/status/" + OneCase.SECRET + "/receipt", page.select("main .kern-btn").attr("href"));
    }

    @Test
    void aLinkFromAMailShowsTheStatusAndNothingThatTheCitizenSent() {
        Document page = citizen.inTown("status/" + OneCase.FROM_A_MAIL);
        assertEquals("Angemeldet", page.select(".kern-badge--success").text());
        assertEquals(0, page.select("a[href$=receipt]").size());
        citizen.inTown("status/" + OneCase.FROM_A_MAIL + "/receipt");
        assertEquals(404, citizen.answer().getStatus());
    }

    @Test
    void tellsTheHistoryNewestFirst() {
        List<Element> events = citizen.inTown("status/" + OneCase.SECRET).select(".portal-timeline__item");
        assertEquals("Angemeldet 22. November 2026, 13:30 Uhr Ihr Hund ist angemeldet. Nachricht an Sie:"
                + " Die Marke <b>liegt</b> bereit. Bis bald!", events.get(0).text());
        assertEquals("Eingegangen 20. November 2026, 09:00 Uhr", events.get(1).text());
    }

    @Test
    void namesThePersonInCharge() {
        assertTrue(citizen.inTown("status/" + OneCase.SECRET).select(".portal-help").text().contains("Bürgerservice"));
    }

    @Test
    void hidesFromSearchEngines() {
        citizen.inTown("status/" + OneCase.SECRET);
        assertEquals("noindex", citizen.answer().getHeader("X-Robots-Tag"));
        assertFalse(citizen.hasSession());
    }

    @Test
    void outlivesThePluginOfTheService(@TempDir Path other) {
        Document page = new Citizen(other, area).inTown("status/" + OneCase.SECRET);
        assertEquals("dog-tax", page.select(".kern-preline").text());
        assertEquals("done", page.select(".portal-badge--neutral").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status/wrong", "status/wrong/receipt", "status/wrong/data", "status/NOR-7F3K-9QXM"})
    void saysWhatToCheckWhenTheSecretIsWrong(String path) {
        Document page = citizen.inTown(path);
        assertEquals(404, citizen.answer().getStatus());
        assertEquals("Unter diesem Link finden wir keinen Antrag – Norderstedt", page.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/receipt", "/data"})
    void saysThatTheLawWantedTheCaseDeleted(String file) {
        Document page = citizen.inTown("status/" + OneDeletion.SECRET + file);
        assertEquals(410, citizen.answer().getStatus());
        assertEquals("Ihr Antrag ist gelöscht – Norderstedt", page.title());
        String text = page.select("main").text();
        assertTrue(text.contains("am 22. November 2026") && text.contains("gesetzliche Zeit"), text);
        assertTrue(text.contains("Grundlage: KAG § 12.") && text.contains("Hund anmelden"), text);
    }

    @Test
    void saysThatSomebodyWantedTheCaseDeleted(@TempDir Path other) {
        Document page = new Citizen(other, area(Deletion.Cause.REQUEST)).reading(Locale.ENGLISH)
                .inTown("status/" + OneDeletion.SECRET);
        assertTrue(page.select("main").text().contains("because that was asked for"), page.text());
    }

    @Test
    void handsOutAllData() {
        citizen.inTown("status/" + OneCase.SECRET + "/data");
        assertEquals("application/zip", citizen.answer().getContentType());
        assertEquals("norderstedt NOR-7F3K-9QXM",
                new String(citizen.answer().getBinaryContent(), StandardCharsets.UTF_8));
        assertTrue(citizen.answer().getHeader("Content-Disposition").contains("NOR-7F3K-9QXM.zip"));
        assertEquals("noindex", citizen.answer().getHeader("X-Robots-Tag"));
    }

    @Test
    void handsOutTheFilesThatWereSent() {
        byte[] content = "%PDF-1.4 Vollmacht".getBytes(StandardCharsets.UTF_8);
        files.add(OneCase.file(citizen.town()), "Vollmacht für Ölçü.pdf", content);
        Element link = citizen.inTown("status/" + OneCase.SECRET).select(".portal-files a").first();
        assertEquals("Vollmacht für Ölçü.pdf (1 KB)", link.text());
        citizen.inTown(link.attr("href").substring("/norderstedt/".length()));
        assertArrayEquals(content, citizen.answer().getBinaryContent());
        assertEquals("application/pdf", citizen.answer().getContentType());
        assertTrue(citizen.answer().getHeader("Content-Disposition").startsWith("attachment; filename=\"Vollmacht f_r _l__.pdf\""));
        assertTrue(citizen.answer().getHeader("Content-Security-Policy").contains("sandbox"));
        assertEquals("private, no-store", citizen.answer().getHeader("Cache-Control"));
    }

    @Test
    void handsOutNoOtherFile() {
        var foreign = new CaseFile(UUID.randomUUID(), citizen.town().id(), "dog-tax", "", "", 1, null, null, null, List.of());
        Attachment theirs = files.add(foreign, "fremd.pdf", new byte[1]);
        citizen.inTown("status/" + OneCase.SECRET + "/file/" + theirs.id());
        assertEquals(404, citizen.answer().getStatus());
        citizen.inTown("status/wrong/file/" + theirs.id());
        assertEquals(404, citizen.answer().getStatus());
    }

    @Test
    void handsOutTheReceiptInTheLanguageOfTheReader() {
        citizen.reading(Locale.ENGLISH).inTown("status/" + OneCase.SECRET + "/receipt");
        assertEquals("application/pdf", citizen.answer().getContentType());
        assertArrayEquals("norderstedt en %PDF".getBytes(StandardCharsets.UTF_8), citizen.answer().getBinaryContent());
        assertTrue(citizen.answer().getHeader("Content-Disposition").contains("NOR-7F3K-9QXM.pdf"));
        assertEquals("noindex", citizen.answer().getHeader("X-Robots-Tag"));
    }

    private Document answer(String secret, String text) {
        return citizen.sent("status/" + secret, Map.of("op", "answer", "inquiry", "2", "text", text));
    }

    @Test
    void asksForWhatIsMissingOnlyWhileTheCaseIsOpen(@TempDir Path other) {
        talk.isOpen = true;
        assertEquals(0, citizen.inTown("status/" + OneCase.SECRET).select("form [name=inquiry]").size());
        citizen = new Citizen(other, area);
        assertTrue(citizen.inTown("status/" + OneCase.FROM_A_MAIL).select("main").text().contains("bis 1. Dezember 2026"));
    }

    @Test
    void takesTheAnswer(@TempDir Path other) {
        talk.isOpen = true;
        citizen = new Citizen(other, area);
        Document page = answer(OneCase.SECRET, "");
        assertTrue(page.title().startsWith("Fehler: ") && page.select("main").text().contains("Schreiben Sie eine Antwort"), page.text());
        answer(OneCase.SECRET, "Hier ist es.");
        assertEquals("status/" + OneCase.SECRET + "?answered=1", citizen.location());
        assertEquals("Hier ist es.", talk.answer);
        assertTrue(answer(OneCase.SECRET, "Noch etwas.").text().contains("schon beantwortet"));
        assertEquals("Hier ist es.", talk.answer);
    }

    @Test
    void knowsThatTheMessagesWereSeen() {
        citizen.inTown("status/wrong");
        assertFalse(talk.isRead);
        citizen.inTown("status/" + OneCase.SECRET);
        assertTrue(talk.isRead);
    }
}
