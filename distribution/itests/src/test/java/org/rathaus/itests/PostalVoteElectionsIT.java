package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A town sets an election up, prints codes on its notices, and citizens come with them: in time, late, with a wrong one. */
@Tag(PortalContainer.SHARED)
class PostalVoteElectionsIT {

    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final String DESK = "/norderstedt/staff/service/postal-vote/elections";
    private static final LocalDate TODAY = Today.inTown();
    private static int count;

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor administrator = Administrator.of(PORTAL).of("norderstedt");
    private final Visitor citizen = PORTAL.visitor();
    private String code;

    @BeforeEach
    void call() {
        code = "it-" + ++count;
    }

    /** Others meet one election alone. */
    @AfterEach
    void archive() {
        Page page = administrator.open(DESK + "/" + code);
        if (page.status() == 200 && !page.html().select("input[value=archive]").isEmpty()) {
            change("archive");
        }
        waitUntilOffered(false);
    }

    private void waitUntilOffered(boolean isOffered) {
        Patience.until("it is offered: " + isOffered, () -> Application.offers(PORTAL.visitor(), "norderstedt", code) == isOffered);
    }

    private void change(String operation) {
        Page page = administrator.open(DESK + "/" + code);
        String revision = page.html().select("input[name=revision]").first().val();
        assertEquals(303, administrator.post(DESK + "/" + code, Map.of("op", operation, "revision", revision)).status());
    }

    private FormWalk typed(LocalDate day) {
        return administrator.visit(DESK + "/new").answer("code", code).answer("nameDe", "Wahl des Seniorenbeirats")
                .answer("nameEn", "Seniors' council").answer("kind", "other").answer("day", day.toString());
    }

    private void open(int days) {
        Page saved = typed(TODAY.plusDays(days)).submit("op", "save").page();
        assertEquals(DESK + "/" + code + "?done=save", saved.path());
        waitUntilOffered(true);
    }

    /** The first code for the notice 316 / 00011: district, number, code, address. */
    private String[] notice() {
        String notices = DESK + "/" + code + "/notices";
        administrator.post(notices, Map.of("op", "make", "numbers", "316: 00011-00019", "expires", TODAY.plusDays(40).toString()));
        String batch = administrator.open(notices).html().select("input[name=batch]").first().val();
        Page csv = administrator.post(notices, Map.of("op", "csv", "batch", batch));
        assertEquals(200, csv.status(), csv::words);
        return new String(csv.body(), StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow().split(";");
    }

    private static String path(String address) {
        return address.substring(address.indexOf('/', "http://".length()));
    }

    @Test
    void isToldWhatIsWrongAndWhatToDo() {
        Page page = typed(TODAY.plusDays(40)).answer("code", "Wahl 1").answer("closes", TODAY.plusDays(40) + "T12:00").submit("op", "save").page();
        assertEquals(200, page.status());
        assertTrue(page.title().startsWith("Fehler: "), page.title());
        assertTrue(page.words().contains("Lassen Sie das Feld leer, dann gilt die Frist."), page.words());
        assertEquals("true", page.html().selectFirst("#code").attr("aria-invalid"));
        assertEquals("Wahl des Seniorenbeirats", page.html().selectFirst("#nameDe").val());
    }

    @Test
    void showsWhatCitizensWillSeeBeforeItIsSaved() {
        Page page = typed(LocalDate.of(TODAY.getYear() + 1, 9, 12)).submit("op", "preview").page();
        assertTrue(page.words().contains("Sie beantragen Briefwahl für diese Wahl: Wahl des Seniorenbeirats, 12. September"), page.words());
        assertTrue(page.words().contains("15:00 (BWO § 27 (4) 1"), page.words());
        assertEquals(404, administrator.get(DESK + "/" + code).status());
    }

    @Test
    void isOfferedWrittenDownAndArchived() {
        open(40);
        Patience.until("it is offered", () -> citizen.open(SERVICE + "/apply/person").words().contains("Wahl des Seniorenbeirats"));
        assertFalse(PORTAL.visitor().open("/musterhausen/postal-vote/apply/person").words().contains("Seniorenbeirat"));
        String log = administrator.open("/norderstedt/staff/audit").words();
        assertTrue(log.contains("Wahl angelegt") && log.contains(code), log);
        change("archive");
        // the first step is made once a second for all who only read
        Patience.until("it is offered no longer", () -> !citizen.open(SERVICE + "/apply/person").words().contains("Wahl des Seniorenbeirats"));
        assertTrue(administrator.open(DESK).words().contains("Archiviert"));
    }

    @Test
    void standsOnTheServicesPageWithItsDeadlineBesideTheOthers() {
        open(40);
        Map<String, List<String>> words = Map.of(
                "de", List.of("Fristen", "Musterwahl zum Ausprobieren", "Wahl des Seniorenbeirats", ": Online möglich bis"),
                "en", List.of("Deadlines", "Demo election to try out", "Seniors' council", ": Open online until"),
                "de-simple", List.of("Bis wann geht es?", "Wahl des Seniorenbeirats", ": Im Internet geht es bis"));
        words.forEach((language, all) -> Patience.until("it is listed in " + language, () -> {
            Page page = PORTAL.visitor().open(SERVICE + "?lang=" + language);
            return all.stream().allMatch(page.words()::contains);
        }));
    }

    @Test
    void isNoClerksBusiness() {
        Visitor person = PORTAL.visitor();
        Administrator.of(PORTAL).hire(person, "norderstedt", "nur.vorgaenge", "CLERK");
        assertEquals(403, person.open(DESK).status());
        assertEquals(403, person.post(DESK + "/new", Map.of("op", "save")).status());
        assertEquals(404, Administrator.of(PORTAL).of("musterhausen").get("/musterhausen/staff/service/postal-vote/elections/" + code).status());
    }

    @Test
    void fillsInWhatStandsOnTheNotice() {
        open(40);
        Application.person(Application.begin(citizen, "norderstedt"), "Angefangen");
        String link = path(notice()[3]);
        FormWalk landing = citizen.visit(link);
        assertTrue(landing.page().words().contains("316 / 00011"), landing.page()::words);
        Page first = landing.submit().page();
        assertEquals(SERVICE + "/apply/person", first.path());
        assertEquals(code, first.html().select("[name=elections][checked]").val());
        assertEquals("", first.html().selectFirst("#familyName").val());
        Page delivery = Application.address(Application.person(citizen.visit(first), "Scan").submit()).submit().page();
        assertEquals("316", delivery.html().selectFirst("#district").val());
        assertEquals("00011", delivery.html().selectFirst("#registerNumber").val());
        assertTrue(delivery.words().contains("von Ihrer Wahlbenachrichtigung"), delivery.words());
        assertTrue(LOG.lines().stream().noneMatch(it -> it.contains("00011")));
    }

    @Test
    void takesTheShortCodeOfWhoHasNoCamera() {
        open(40);
        assertEquals(SERVICE + "/notice", citizen.open(SERVICE).html().select("main a[href$=/notice]").attr("href"));
        String typed = notice()[2].toLowerCase().replace('-', ' ');
        Page wrong = citizen.visit(SERVICE + "/notice").answer("code", "0000 0000 0000").submit().page();
        assertTrue(wrong.words().contains("Diesen Code kennen wir nicht."), wrong.words());
        assertEquals(SERVICE + "/apply/person", citizen.visit(SERVICE + "/notice").answer("code", typed).submit().page().path());
    }

    @Test
    void saysSoOfABrokenAForeignAndAnOldCodeAndGoesOn() {
        open(40);
        String link = path(notice()[3]);
        String broken = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        for (String unknown : List.of(broken, link.replace("norderstedt", "musterhausen"))) {
            Page page = citizen.open(unknown);
            assertEquals(200, page.status());
            assertTrue(page.words().contains("Diesen Code kennen wir nicht"), page.words());
            assertEquals(200, citizen.open(page.html().select("main p a[href$=apply]").attr("href")).status());
        }
        change("archive");
        assertTrue(citizen.open(link).words().contains("Dieser Code gilt nicht mehr"));
        assertEquals(200, citizen.post(link, Map.of()).status());
    }

    @Test
    void printsCards() throws Exception {
        open(40);
        String[] first = notice();
        Page cards = administrator.post(DESK + "/" + code + "/notices", Map.of("op", "cards", "part", "0", "batch",
                administrator.open(DESK + "/" + code + "/notices").html().select("input[name=batch]").first().val()));
        assertEquals("application/pdf", cards.header("Content-Type"));
        try (PDDocument pdf = Loader.loadPDF(cards.body())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("316 / 00011") && text.contains(first[2]), text);
            assertEquals(2, pdf.getNumberOfPages());
        }
    }

    @Test
    void takesWhoIsIllAfterTheDeadlineAndSealsWhoIsLate() {
        Page saved = typed(TODAY.plusDays(1)).answer("deadline", TODAY.minusDays(1) + "T12:00").answer("law", "LWO").answer("emergency", "yes")
                .submit("op", "save").page();
        assertEquals(DESK + "/" + code + "?done=save", saved.path());
        waitUntilOffered(true);
        Page sealed = late("none");
        assertTrue(sealed.words().contains("Ihr Antrag kam nach dem Ende der Frist an."));
        Page taken = late("suddenIllness");
        assertTrue(taken.words().contains("Ihr Antrag ist beim Wahlamt."));
        isSealed(new Sent(sealed).requireReference(), new Sent(taken).requireReference());
    }

    /** BWO § 27 (6): it is there, and nobody reads it. */
    private static void isSealed(Sent late, Sent inTime) {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        assertEquals(List.of(inTime.reference()), clerk.references("text=Eilig"));
        assertEquals(List.of(late.reference()), clerk.references("text=" + late.reference()));
        Page file = clerk.visitor().open(clerk.caseOf(late.reference()));
        assertTrue(file.words().contains("Versiegelt") && file.words().contains("Zu spät eingegangen"), file.words());
        assertFalse(file.words().contains("Eilig") || file.words().contains("1961"), file.words());
    }

    @Test
    void carriesWhoTickedItOverToTheRunOffOnce() {
        LocalDate runOff = TODAY.plusDays(54);
        Page saved = typed(TODAY.plusDays(40)).answer("runOff", runOff.toString()).answer("carried", "yes").submit("op", "save").page();
        assertEquals(DESK + "/" + code + "?done=save", saved.path(), saved::words);
        waitUntilOffered(true);
        String desk = "/norderstedt/staff/service/postal-vote";
        FormWalk person = Application.begin(PORTAL.visitor(), "norderstedt").answer("elections", code).answer("familyName", "Stichwald")
                .answer("firstNames", "Eva").answer("birthDate", "9.3.1961").submit().answer("runOff", code).submit();
        new Sent(Application.address(person).submit().answer("delivery", "home").submit().submit().page()).requireReference();
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        assertTrue(clerk.visitor().open(desk + "?election=" + code).words().contains("legen Sie für diesen Tag eine Wahl an"));
        String first = code;
        code = first + "-b";
        open(54);
        for (int carried = 1; carried >= 0; carried--) {
            Page done = clerk.visitor().follow(clerk.visitor().post(desk + "?election=" + first, Map.of("op", "carry")));
            assertTrue(done.words().contains("Für die Stichwahl übernommene Anträge: " + carried), done.words());
        }
        assertEquals(2, clerk.references("text=Stichwald").size());
        change("archive");
        waitUntilOffered(false);
        code = first;
    }

    private Page late(String reason) {
        Visitor person = PORTAL.visitor();
        FormWalk form = Application.begin(person, "norderstedt").answer("elections", code).answer("familyName", "Eilig")
                .answer("firstNames", "Eva").answer("birthDate", "9.3.1961").submit().answer("emergencyReason", reason);
        assertEquals(SERVICE + "/apply/emergency", form.page().path());
        if (!reason.equals("none")) {
            form = form.submit().answer("emergencyStatement", "yes");
        }
        FormWalk check = Application.address(form.submit()).submit().answer("delivery", "home").submit();
        assertEquals(reason.equals("none"), check.page().words().contains("das Wahlamt darf ihn nicht bearbeiten"), check.page()::words);
        return check.submit().page();
    }
}
