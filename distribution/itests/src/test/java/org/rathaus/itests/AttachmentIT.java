package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Files come with a form, stay with it, and are handed out to those who may have them. */
@Tag(PortalContainer.SHARED)
class AttachmentIT {

    private static final String NAME = "Vollmacht für <b>Ölçü.pdf";
    private static final String PLUGIN = "org.rathaus.service.postal-vote.jar";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static Clerk norderstedt;
    private static Clerk musterhausen;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void inviteClerks() {
        Administrator administrator = Administrator.of(PORTAL);
        norderstedt = administrator.clerk(PORTAL.visitor(), "norderstedt");
        musterhausen = administrator.clerk(PORTAL.visitor(), "musterhausen");
    }

    private static List<String> files(Page page) {
        return page.html().select(".portal-files__item > span").eachText();
    }

    private Page upload(FormWalk form) {
        return form.submit("_op", "upload").page();
    }

    @Test
    void aWrongFileCostsNeitherTheOthersNorWhatWasTyped() {
        FormWalk form = Authority.begin(citizen).answer("representativeName", "Jan Hilfreich");
        Page page = Authority.choose(form, NAME).attach("authority", "böse.pdf", "application/pdf", Authority.PAGE).submit().page();
        assertEquals(List.of(NAME + " (1 KB)"), files(page));
        assertEquals("Jan Hilfreich", page.html().getElementById("representativeName").val());
        assertEquals(List.of("Die Datei „böse.pdf“ können wir nicht annehmen. Erlaubt sind: PDF, JPEG, PNG. Speichern Sie sie in einem dieser Formate."),
                page.errors());
        assertEquals(List.of(NAME + " (1 KB)"), files(citizen.get(Authority.STEP)));
    }

    @Test
    void aFileStaysWhenOtherFieldsAreWrong() {
        Page page = Authority.choose(Authority.begin(citizen), NAME).submit().page();
        assertEquals(List.of("Geben Sie Ihren eigenen Namen ein."), page.errors());
        assertEquals(List.of(NAME + " (1 KB)"), files(page));
    }

    @Test
    void aVeryLongNameIsShortenedAndOneBeyondReasonCostsNothingElse() {
        FormWalk form = Authority.begin(citizen).answer("representativeName", "Jan Hilfreich");
        Page page = upload(Authority.choose(Authority.choose(form, "ü".repeat(2_000) + ".pdf"), "ü".repeat(9_000) + ".pdf"));
        assertEquals(List.of("Der Name der Datei ist zu lang. Geben Sie ihr einen kürzeren Namen und laden Sie sie noch einmal hoch. "
                + "Alle anderen Angaben sind gespeichert."), page.errors());
        assertEquals("Jan Hilfreich", page.html().getElementById("representativeName").val());
        assertEquals(List.of("ü".repeat(115) + "….pdf (1 KB)"), files(page));
    }

    @Test
    void aFileIsAskedForInWords() {
        Page page = Authority.begin(citizen).answer("representativeName", "Jan").submit().page();
        assertEquals(List.of("Laden Sie die Vollmacht hoch."), page.errors());
    }

    @Test
    void uploadingStaysOnThePageAndRemovingTakesOneBack() {
        Authority.begin(citizen);
        upload(Authority.choose(citizen.visit(Authority.STEP), "a.pdf"));
        Page page = upload(Authority.choose(citizen.visit(Authority.STEP), "b.pdf"));
        assertEquals(Authority.STEP, page.path());
        assertEquals(List.of("a.pdf (1 KB)", "b.pdf (1 KB)"), files(page));
        String remove = page.html().selectFirst("button[value^=remove:]").val();
        assertEquals(List.of("b.pdf (1 KB)"), files(citizen.visit(Authority.STEP).submit("_op", remove).page()));
    }

    @Test
    void thereAreNoMoreFilesThanTheQuestionTakes() {
        FormWalk form = Authority.begin(citizen);
        List.of("1.pdf", "2.pdf", "3.pdf", "4.pdf").forEach(name -> Authority.choose(form, name));
        Page page = upload(form);
        assertEquals(3, files(page).size());
        assertTrue(page.errors().get(0).contains("„4.pdf“"), page.errors()::toString);
        assertEquals(0, citizen.get(Authority.STEP).html().select("input[type=file]").size());
    }

    @Test
    void filesSurviveAChangeOfTheLanguage() {
        FormWalk form = Authority.choose(Authority.begin(citizen), NAME).submit("_lang", "en");
        assertEquals("Your authority", form.page().heading());
        assertEquals(List.of(NAME + " (1 KB)"), files(form.page()));
    }

    @Test
    void filesSurviveAnUpdateOfThePlugin() {
        FormWalk form = Authority.choose(Authority.begin(citizen), NAME);
        HotFolder folder = new HotFolder(PORTAL.data(), PORTAL.visitor());
        byte[] original = folder.read(PLUGIN);
        folder.put(PLUGIN, Jars.version(original, 2), "/norderstedt/postal-vote", "Briefwahl beantragen (Fassung 2)");
        Page page = Authority.finish(form).page();
        folder.put(PLUGIN, original, "/norderstedt/postal-vote", "Briefwahl beantragen");
        assertTrue(page.words().contains(NAME + " (1 KB)"), page.words());
    }

    @Test
    void checkPageReceiptAndExportNameTheFile() throws IOException {
        Page check = Authority.finish(Authority.choose(Authority.begin(citizen), NAME)).page();
        assertTrue(check.words().contains(NAME + " (1 KB)"), check.words());
        Sent sent = new Sent(citizen.visit("/norderstedt/postal-vote/apply/check").submit().page());
        assertTrue(PdfText.of(citizen.get(sent.status() + "/receipt").body()).replaceAll("\\s+", " ").contains(NAME + " (1 KB)"));
        assertTrue(norderstedt.export().text().contains(NAME + " (1 KB)"));
    }

    @Test
    void theCitizenGetsTheFileBackByTheSecretLinkOnly() {
        Sent sent = Authority.send(citizen, NAME);
        Page status = PORTAL.visitor().get(sent.status());
        String address = status.target(status.html().selectFirst(".portal-files a").attr("href"));
        Page file = PORTAL.visitor().get(address);
        assertArrayEquals(Authority.PDF, file.body());
        assertSafeDownload(file);
        String id = address.substring(address.lastIndexOf('/') + 1);
        Sent other = Authority.send(PORTAL.visitor(), "fremd.pdf");
        assertEquals(404, citizen.get(other.status() + "/file/" + id).status());
        assertEquals(404, citizen.get("/norderstedt/status/" + "A".repeat(22) + "/file/" + id).status());
        assertEquals(404, citizen.get(address.replace("norderstedt", "musterhausen")).status());
    }

    @Test
    void staffOfTheTownGetTheFileAndNobodyElseDoes() throws IOException {
        Sent sent = Authority.send(citizen, NAME);
        Page opened = norderstedt.visitor().get(norderstedt.caseOf(sent.reference()));
        String address = opened.target(opened.html().selectFirst(".portal-files a").attr("href"));
        Page file = norderstedt.visitor().get(address);
        assertArrayEquals(Authority.PDF, file.body());
        assertSafeDownload(file);
        Page preview = norderstedt.visitor().get(opened.target(opened.html().selectFirst("details img").attr("src")));
        assertEquals("image/jpeg", preview.header("Content-Type"));
        assertEquals(900, ImageIO.read(new ByteArrayInputStream(preview.body())).getWidth());
        assertEquals("Anmelden", musterhausen.visitor().get(address + "/preview").heading());
        assertEquals("Anmelden", musterhausen.visitor().get(address).heading());
        assertEquals(404, musterhausen.visitor().get(address.replace("/norderstedt/", "/musterhausen/")).status());
        assertEquals("Anmelden", citizen.get(address).heading());
        assertEquals(404, norderstedt.visitor().get(address.substring(0, address.length() - 12) + "0".repeat(12)).status());
    }

    private static void assertSafeDownload(Page file) {
        assertEquals("application/pdf", file.header("Content-Type"));
        assertEquals("attachment; filename=\"Vollmacht f_r _b__l__.pdf\";"
                + " filename*=UTF-8''Vollmacht%20f%C3%BCr%20%3Cb%3E%C3%96l%C3%A7%C3%BC.pdf", file.header("Content-Disposition"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertTrue(file.header("Content-Security-Policy").contains("sandbox"), file.header("Content-Security-Policy"));
        assertEquals("private, no-store", file.header("Cache-Control"));
    }

    @Test
    void whatAFieldSaysIsNoFile() {
        Authority.begin(citizen);
        String line = "01234567-89ab-cdef-0123-456789abcdef|1|PDF|erfunden.pdf";
        citizen.post(Authority.STEP, java.util.Map.of("_f", "authority", "authority", line));
        assertFalse(citizen.get(Authority.STEP).text().contains("erfunden"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tooMuchAtOnceIsRefusedInWordsAndTheDraftStays(boolean chunked) throws IOException {
        Authority.begin(citizen);
        RawRequest.Answer answer = new RawRequest(PORTAL.port()).upload(Authority.STEP, 33 * 1024 * 1024, chunked);
        assertEquals(413, answer.status(), answer.text());
        assertTrue(answer.text().contains("Das ist zu viel auf einmal"), answer.text());
        assertEquals("Ihre Vollmacht", citizen.get(Authority.STEP).heading());
    }

    @Test
    void aFileOverTheLimitOfTheQuestionIsAnOrdinaryMistake() {
        byte[] large = java.util.Arrays.copyOf(Authority.PDF, 11 * 1024 * 1024);
        Page page = upload(Authority.begin(citizen).attach("authority", "groß.pdf", "application/pdf", large));
        assertTrue(page.errors().get(0).contains("höchstens 10 MB"), page.errors()::toString);
    }
}
