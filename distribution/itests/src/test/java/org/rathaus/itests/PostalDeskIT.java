package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** From the voter register to the post: the town hall's side of an election, page by page, in the order of the work. */
@Tag(PortalContainer.SHARED)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostalDeskIT extends PostalDeskContract {

    private static final String REGISTER = """
            Wahlbezirk;Nummer;Familienname;Vornamen;Geburtsdatum;Straße;Hausnummer;PLZ;Ort
            316;00001;Groß-Müller;Ewa Maria;09.03.1961;Ulzburger Straße;12 a;22850;Norderstedt
            316;00002;Jäger;Björn;01.02.1970;Am Wall;7;22850;Norderstedt
            316;00003;Weiß;Änne;05.05.1980;Am Wall;8;22850;Norderstedt
            316;00004;Kaputt;Karl;31.02.1980;Am Wall;9;22850;Norderstedt
            """;

    private static Sent first;
    private static Sent second;

    @Test
    @Order(1)
    void whatComesBeforeTheRegisterWaits() {
        first = apply("Gross-Mueller", "Ewa", "9.3.1961", "12a");
        assertEquals(List.of(first.reference()), clerk.references("status=received&text=" + first.reference()));
        assertTrue(desk("").words().contains("noch kein Wählerverzeichnis eingelesen"), desk("")::words);
    }

    @Test
    @Order(2)
    void showsAPreviewAndWhatIsWrongBeforeAnythingIsStored() {
        Page preview = upload(REGISTER.getBytes(Charset.forName("windows-1252")));
        assertTrue(preview.words().contains("windows-1252") && preview.words().contains("Groß-Müller"), preview.words());
        assertTrue(preview.words().contains("Das ist kein Geburtsdatum"), preview.words());
        Page report = administrator.get(preview.target(preview.html().select("a[href*=faults]").attr("href")));
        String csv = new String(report.body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("5;Geburtsdatum") && !csv.contains("Kaputt"), csv);
        assertTrue(administrator.open(DESK + "/register" + HERE).words().contains("noch kein Wählerverzeichnis"));
        assertTrue(preview.words().contains("3 Zeilen einlesen"), preview.words());
        String id = preview.html().select("input[name=register]").first().val();
        administrator.post(DESK + "/register" + HERE, Map.of("op", "import", "register", id));
        Patience.until("three voters are read in", () -> administrator.open(DESK + "/register" + HERE).words().contains("3 Wahlberechtigte"));
    }

    @Test
    @Order(3)
    void saysWhatToDoWithoutAFile() {
        Page page = upload(new byte[0]);
        assertTrue(page.title().startsWith("Fehler: ") && page.words().contains("Wählen Sie eine CSV-Datei aus."), page.words());
    }

    @Test
    @Order(4)
    void comparesWhatWaitedAndExplainsIt() {
        assertTrue(post("", Map.of()).words().contains("Abgeglichene Anträge: 1"));
        assertEquals(List.of(first.reference()), clerk.references("status=matched&text=" + first.reference()));
        Page page = clerk.visitor().open(clerk.caseOf(first.reference()));
        assertTrue(page.words().contains("Im Wählerverzeichnis gefunden"), page.words());
        assertTrue(page.words().contains("Auf einer Seite fehlt ein Vorname"), page.words());
    }

    @Test
    @Order(5)
    void theCitizenLearnsNothingOfTheRegister() {
        Sent wrong = apply("Jäger", "Björn", "1.2.1971", "7");
        second = wrong;
        assertEquals(List.of(wrong.reference()), clerk.references("status=mismatch&text=" + wrong.reference()));
        Sent again = apply("Groß-Müller", "Ewa Maria", "9.3.1961", "12 a");
        assertEquals(List.of(again.reference()), clerk.references("status=duplicate&text=" + again.reference()));
        assertTrue(clerk.visitor().open(clerk.caseOf(again.reference())).words().contains("früheren Antrag, der zählt: " + first.reference()));
        assertEquals(words(wrong), words(again));
        assertEquals(words(wrong), words(apply("Unbekannt", "Uwe", "1.1.1999", "99")));
    }

    /** Without what is each one's own. */
    private static String words(Sent sent) {
        Page status = PORTAL.visitor().get(sent.status());
        return status.html().select("main .kern-badge").attr("class") + status.html().select("main").text().replace(sent.reference(), "")
                .replaceAll("\\d", "").replace(sent.status(), "").replaceAll("/status/\\S*", "");
    }

    @Test
    @Order(6)
    void aClerkSeesCandidatesSideBySideAndConfirmsOne() {
        Page list = desk("/mismatches");
        assertTrue(list.words().contains(second.reference()), list.words());
        Page one = clerk.visitor().open(list.target(list.html().select("a:contains(" + second.reference() + ")").attr("href")));
        assertTrue(one.words().contains("Am Wall 7") && one.words().contains("Beim Geburtsdatum weicht"), one.words());
        Map<String, String> fields = new HashMap<>();
        one.html().select("form:has(input[name=voter]) input").forEach(it -> fields.put(it.attr("name"), it.val()));
        Page done = post("/mismatches", fields);
        assertTrue(done.words().contains("Die Person ist bestätigt."), done.words());
        assertEquals(List.of(second.reference()), clerk.references("status=matched&text=" + second.reference()));
        assertTrue(post("/mismatches", fields).words().contains("Inzwischen hat sich der Vorgang geändert"));
    }

    @Test
    @Order(7)
    void aClerkRejectsWithAReasonAndHowToObject() {
        Page list = desk("/mismatches");
        Page one = clerk.visitor().open(list.target(list.html().select("td a[href*=case]").first().attr("href")));
        String note = one.html().select("#note").text();
        assertTrue(note.contains("Einspruch") && note.contains("§ 31"), note);
        Map<String, String> fields = new HashMap<>();
        one.html().select("form:has(#note) input").forEach(it -> fields.put(it.attr("name"), it.val()));
        fields.put("note", "");
        assertTrue(post("/mismatches", fields).words().contains("Schreiben Sie eine Begründung"));
        fields.put("note", note);
        assertTrue(post("/mismatches", fields).words().contains("Der Antrag ist abgelehnt."));
    }

    @Test
    @Order(8)
    void numbersSendsAndWritesHome() throws Exception {
        FormWalk delivery = filled(PORTAL.visitor(), "Weiß", "Änne", "5.5.1980", "99");
        Sent diverted = new Sent(elsewhere(delivery.answer("delivery", "other").submit())).requireReference();
        clerk.decide(diverted.reference(), "matched", "");
        assertTrue(post("/certificates", Map.of("op", "approve")).words().contains("Bewilligte Anträge: 3"));
        assertTrue(post("/certificates", Map.of("op", "issue")).words().contains("Erteilte Wahlscheine: 3"));
        assertTrue(post("/certificates", Map.of("op", "issue")).words().contains("Erteilte Wahlscheine: 0"));
        assertTrue(post("/certificates", Map.of("op", "letters")).words().contains("Mitteilungen zum Drucken: 1"));
        assertTrue(post("/certificates", Map.of("op", "dispatch")).words().contains("Versandte Unterlagen: 3"));
        assertTrue(post("/certificates", Map.of("op", "dispatch")).words().contains("Versandte Unterlagen: 0"));
        assertTrue(pdf("/certificates" + HERE + "&file=labels&batch=1").contains("Strandweg 5"));
        String letter = pdf("/certificates" + HERE + "&file=letters&batch=1");
        assertTrue(letter.contains("andere Anschrift") && letter.contains("Ulzburger Str. 99"), letter);
        assertTrue(csv("/certificates" + HERE + "&file=dispatch&batch=1").lines().count() == 4);
        assertTrue(PORTAL.visitor().get(diverted.status()).words().contains("Verschickt"));
    }

    private static Page elsewhere(FormWalk delivery) {
        Map.of("otherCareOf", "Hotel", "otherStreet", "Strandweg", "otherHouseNumber", "5", "otherPostcode", "23999", "otherCity", "Musterstrand")
                .forEach(delivery::answer);
        return delivery.submit().submit().page();
    }

    @Test
    @Order(9)
    void aCardIsDeclaredInvalid() throws Exception {
        assertTrue(post("/certificates", Map.of("op", "invalidate", "number", "1", "reason", "Verloren")).words().contains("Wahlschein Nr. 1 ist für ungültig erklärt"));
        assertTrue(post("/certificates", Map.of("op", "invalidate", "number", "1", "reason", "Verloren")).words().contains("Prüfen Sie die Nummer"));
        assertTrue(pdf("/certificates" + HERE + "&file=invalid-pdf").contains("Verloren"));
    }

    @Test
    @Order(10)
    void everyApplicationLeavesOnceAndTheFiguresAgree() {
        Page made = post("/ledger", Map.of());
        assertTrue(made.words().contains("Übergebene Anträge: 5") && made.words().contains("Die Zahlen stimmen überein."), made.words());
        assertTrue(post("/ledger", Map.of()).words().contains("Übergebene Anträge: 0"));
        String csv = csv("/ledger" + HERE + "&batch=1");
        assertTrue(csv.contains(first.reference()) && csv.lines().count() == 6, csv);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/mismatches", "/diverted", "/certificates", "/ledger"})
    @Order(11)
    void whoMayOnlyReadChangesNothing(String path) {
        Visitor auditor = Auditors.of(PORTAL);
        assertEquals(200, auditor.get(DESK + path + HERE).status());
        assertEquals(403, auditor.post(DESK + path + HERE, Map.of("op", "approve")).status());
        assertTrue(auditor.get(DESK + path + HERE).html().select("main form[method=post]").isEmpty());
    }

    @Test
    @Order(12)
    void listsOfManyAreForThoseWhoWorkWithThem() {
        Visitor auditor = Auditors.of(PORTAL);
        assertEquals(403, auditor.get(DESK + "/certificates" + HERE + "&file=dispatch&batch=1").status());
        assertEquals(403, auditor.get(DESK + "/ledger" + HERE + "&batch=1").status());
        assertEquals(403, auditor.get(DESK + "/register" + HERE).status());
        assertEquals(403, clerk.visitor().get(DESK + "/register" + HERE).status());
    }

    @Test
    @Order(13)
    void anotherTownAndWhoIsNotResponsibleSeeNothing() {
        Visitor foreign = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "musterhausen").visitor();
        assertEquals("Anmelden", foreign.get(DESK + "/certificates" + HERE).heading());
        assertEquals(404, foreign.get("/musterhausen/staff/service/postal-vote/certificates" + HERE).status());
        Visitor other = PORTAL.visitor();
        Administrator.of(PORTAL).hire(other, "norderstedt", "nur.ausweise", "CLERK", "transfer-block");
        assertEquals(403, other.get(DESK + "/certificates" + HERE).status());
        assertEquals(403, other.post(DESK + "/certificates" + HERE, Map.of("op", "approve")).status());
    }

    /** By when the application should be decided, as the list says it. */
    private static String deadline(Sent sent) {
        return clerk.list("text=" + sent.reference()).html().select("td[data-label=Frist]").text();
    }

    @Test
    @Order(14)
    void whoWithdrawsGetsNoPapersAndTheNextApplicationOfTheirsCounts() {
        Sent given = apply("Zurück", "Zoe", "7.7.1977", "77");
        Sent next = apply("Zurück", "Zoe", "7.7.1977", "77");
        assertEquals(List.of(next.reference()), clerk.references("status=duplicate&text=" + next.reference()));
        Visitor citizen = PORTAL.visitor();
        assertTrue(deadline(given).startsWith("bis "), deadline(given));
        assertTrue(citizen.open(given.status() + "/withdraw").words().contains("bekommen Sie keinen Wahlschein"));
        assertTrue(citizen.follow(citizen.post(given.status() + "/withdraw", Map.of())).words().contains("Ihr Antrag ist zurückgezogen."));
        assertEquals(List.of(given.reference()), clerk.references("attention=withdrawn&text=" + given.reference()));
        assertEquals("–", deadline(given));
        assertTrue(post("/certificates", Map.of("op", "approve")).words().contains("Bewilligte Anträge: 0"));
        assertEquals(List.of(next.reference()), clerk.references("status=mismatch&text=" + next.reference()));
        Page refused = citizen.post(first.status() + "/withdraw", Map.of());
        assertTrue(refused.words().contains("Der Antrag lässt sich nicht mehr zurückziehen"), refused.words());
        assertTrue(citizen.open(first.status()).html().select("a[href$=/withdraw]").isEmpty());
    }

    @Test
    @Order(15)
    void theRegisterIsDeletedByHand() {
        Page register = administrator.open(DESK + "/register" + HERE);
        String id = register.html().select("input[name=register]").first().val();
        Page deleted = administrator.follow(administrator.post(DESK + "/register" + HERE, Map.of("op", "delete", "register", id)));
        assertTrue(deleted.words().contains("noch kein Wählerverzeichnis"), deleted.words());
        assertFalse(desk("/mismatches").words().contains("Punkten"));
    }

    /** Hired once. */
    private static final class Auditors {

        private static Visitor hired;

        static Visitor of(PortalContainer portal) {
            if (hired == null) {
                hired = portal.visitor();
                Administrator.of(portal).hire(hired, "norderstedt", "wahl.pruefer", "AUDITOR");
            }
            return hired;
        }
    }
}
