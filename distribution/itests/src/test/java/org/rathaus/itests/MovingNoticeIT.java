package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A family moves: from the notice to the confirmations, and what else is to be done then. */
@Tag(PortalContainer.SHARED)
class MovingNoticeIT {

    private static final String CONFIRMATION = "/norderstedt/moving-notice/apply/confirmation";
    private static final String OTHER = "/norderstedt/transfer-block";
    private static final String DESK = "/norderstedt/staff/service/moving-notice";

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor citizen = PORTAL.visitor();

    @Test
    void isReportedProvenAndConfirmedWithTheEightItemsOnly() throws IOException {
        Sent sent = Move.send(citizen, "Umzug");
        Page asked = citizen.open(sent.status());
        assertTrue(asked.words().contains("Unterlagen fehlen") && asked.words().contains("Laden Sie hier die Bestätigung des Wohnungsgebers hoch"), asked.words());
        citizen.visit(sent.status()).attach("files", "wohnungsgeber.pdf", "application/pdf", Authority.PDF).submit();
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        assertEquals(List.of(sent.reference()), clerk.references("attention=answered&text=umzug"));
        clerk.decide(sent.reference(), "registered", "");
        issue(clerk, sent);
        Page status = citizen.open(sent.status());
        assertTrue(status.words().contains("Bestätigung ausgestellt"), status.words());
        List<String> letters = status.html().select("a[href*=/file/]").stream().filter(it -> it.text().contains("Meldebestätigung"))
                .map(it -> it.attr("href")).toList();
        assertEquals(2, letters.size(), status.words());
        String mother = text(citizen.get(status.target(letters.get(0))));
        String son = text(citizen.get(status.target(letters.get(1))));
        Stream.of("Umzug", "Ewa Maria (Rufname: Maria)", "9. März 1961", "Ulzburger Straße 12", "22850 Norderstedt", "alleinige Wohnung")
                .forEach(it -> assertTrue(mother.contains(it), it + " in " + mother));
        Stream.of("Wirt", "Marktgasse", "Altweg", "22844", "Jan", "Kowalski", "2016", sent.reference())
                .forEach(it -> assertFalse(mother.contains(it), it + " in " + mother));
        assertTrue(son.contains("Kowalski") && son.contains("1. Februar 2016"), son);
        assertFalse(son.contains("Umzug") || son.contains("Ewa") || son.contains("1961"), son);
    }

    /** One click; the second finds nothing to issue. */
    private static void issue(Clerk clerk, Sent sent) throws IOException {
        Page list = clerk.visitor().open(DESK);
        Element row = list.html().select("tr").stream().filter(it -> it.text().contains(sent.reference())).findFirst().orElseThrow();
        Page preview = clerk.visitor().get(list.target(row.selectFirst("a[href*=/preview/]").attr("href")));
        assertTrue(text(preview).contains("Kowalski"));
        Map<String, String> chosen = Map.of("case", row.selectFirst("[name=case]").val());
        assertTrue(clerk.visitor().follow(clerk.visitor().post(DESK, chosen)).words().contains("Die Bestätigungen sind ausgestellt."));
        assertTrue(clerk.visitor().follow(clerk.visitor().post(DESK, chosen)).words().contains("Nicht ausgestellt"));
    }

    private static String text(Page answer) throws IOException {
        assertEquals(200, answer.status(), answer::toString);
        return PdfText.of(answer.body());
    }

    @Test
    void isWithdrawnByTheCitizenUntilItIsRegistered() {
        Sent sent = Move.send(citizen, "Rückzug");
        Page asked = citizen.open(citizen.open(sent.status()).html().selectFirst("a[href$=/withdraw]").attr("href"));
        assertTrue(asked.words().contains("müssen Sie ihn trotzdem melden"), asked.words());
        assertTrue(citizen.visit(asked).submit().page().words().contains("Ihr Antrag ist zurückgezogen."));
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        String address = clerk.caseOf(sent.reference());
        assertTrue(clerk.visitor().open(address).words().contains("geantwortet oder den Antrag zurückgezogen"));
        clerk.visitor().post(address, Map.of("op", "seen"));
        assertEquals(List.of(), clerk.references("attention=withdrawn&text=" + sent.reference()));
        assertTrue(citizen.open(sent.status()).html().select("a[href$=/withdraw]").isEmpty());
    }

    @Test
    void hasAFormForTheLandlordToPrint() throws IOException {
        Page service = citizen.open("/norderstedt/moving-notice");
        Page page = citizen.open(service.html().select("main a[href$=/landlord]").attr("href"));
        assertTrue(page.words().contains("der Tag des Einzugs"), page.words());
        String form = text(citizen.get(page.html().select("main a[href*=print]").attr("href")));
        assertTrue(form.contains("Anschrift des Wohnungsgebers") && form.contains("Unterschrift"), form);
    }

    @Test
    void beginsWhatElseIsToBeDoneWithExactlyWhatWasTicked() {
        Sent sent = Move.send(citizen, "Korb");
        assertTrue(sent.confirmation().html().select("#basket [name=take][checked]").isEmpty());
        assertEquals(List.of("transfer-block/_name", "transfer-block/_birth_date", "transfer-block/_address"),
                sent.confirmation().html().select("#basket [name=take]").eachAttr("value"));
        Page begun = citizen.visit(CONFIRMATION).answer("take", "transfer-block/_name").submit().page();
        assertEquals(OTHER + "?takenOver", begun.path());
        Page person = citizen.open(OTHER + "/apply/person");
        assertEquals("Korb", person.html().selectFirst("#familyName").val());
        assertEquals("Ewa Maria", person.html().selectFirst("#firstNames").val());
        assertTrue(person.words().contains("aus „Umzug melden“"), person.words());
        assertEquals("", String.join("", person.html().select("[name^=birthDate.]").eachAttr("value")));
        citizen.visit(OTHER + "/apply/person").answer("birthDate", "9.3.1961").submit();
        assertEquals("", citizen.open(OTHER + "/apply/address").html().selectFirst("#street").val());
    }

    @Test
    void takesNothingThatIsNotOfferedAndNothingOfAnybodyElse() {
        Move.send(citizen, "Fremd");
        String[] wrong = {"", "postal-vote/_name", "transfer-block/street", "moving-notice/_name", "../musterhausen/postal-vote/_name"};
        for (String take : wrong) {
            Page answer = citizen.post(CONFIRMATION, Map.of("take", take));
            assertEquals(200, answer.status(), take);
            assertTrue(answer.words().contains("Kreuzen Sie mindestens eine Angabe an.") && answer.title().startsWith("Fehler: "), answer::words);
        }
        Visitor stranger = PORTAL.visitor();
        assertEquals(303, stranger.post(CONFIRMATION, Map.of("take", "transfer-block/_name")).status());
        assertEquals("", stranger.open(OTHER + "/apply/person").html().selectFirst("#familyName").val());
    }

    @Test
    void letsWhoHasBegunElsewhereDecide() {
        citizen.visit(OTHER + "/apply").answer("familyName", "Vorher").submit("_op", "save");
        Move.send(citizen, "Nachher");
        citizen.visit(CONFIRMATION).answer("take", "transfer-block/_name").submit();
        Page choice = citizen.open(OTHER);
        assertTrue(choice.words().contains("Diesen Antrag hatten Sie schon angefangen"), choice.words());
        assertEquals("Vorher", citizen.open(OTHER + "/apply/person").html().selectFirst("#familyName").val());
        citizen.follow(citizen.post(OTHER, Map.of("_takeOver", "yes")));
        assertEquals("Nachher", citizen.open(OTHER + "/apply/person").html().selectFirst("#familyName").val());
    }

    @Test
    void saysThatAMoveWasLateOrIsToComeAndTakesIt() {
        FormWalk form = Move.check(citizen, "Spät");
        citizen.visit("/norderstedt/moving-notice/apply/move?change").answer("movedOn", "1.2.2020").submit();
        Page check = citizen.open("/norderstedt/moving-notice/apply/check");
        assertTrue(check.words().contains("Sie hätten den Umzug bis zum 17. Februar 2020 melden müssen"), check.words());
        assertEquals(200, citizen.visit("/norderstedt/moving-notice/apply/check").submit().page().status());
        assertTrue(form.page().path().endsWith("/check"));
    }
}
