package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Answers that are fine one by one are looked at together, and a register is asked about them, without scripts. */
@Tag(PortalContainer.SHARED)
class ChecksIT {

    private static final String STEP = GalleryWalk.SERVICE + "/apply/checks";
    private static final String NEXT = GalleryWalk.SERVICE + "/apply/offers";
    private static final String CHECK = GalleryWalk.SERVICE + "/apply/check";
    private static final String TOO_FEW = "Sie haben weniger Betten als Gäste angegeben. Prüfen Sie, ob das stimmt.";
    private static final String REGISTER = "Buchungen im Beispielregister";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final Visitor CITIZEN = PORTAL.visitor();

    private FormWalk form;

    @BeforeAll
    static void offerTheGallery() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", CITIZEN);
        GalleryWalk.upTo(CITIZEN, "checks");
    }

    @BeforeEach
    void answerWell() {
        form = GalleryWalk.fill(CITIZEN.visit(STEP));
    }

    @Test
    void saysWhereAnswersDoNotFitTogether() {
        Page page = form.answer("departure", "30.6.2030").answer("bookingCodeAgain", "B-4321").submit().page();
        assertEquals(List.of("Geben Sie einen Tag für die Abreise ein, der nicht vor der Anreise liegt.", "Geben Sie zweimal dieselbe Buchungsnummer ein."),
                page.errors());
        assertEquals(List.of("#departure", "#bookingCodeAgain"), page.html().select("[data-error-summary] a").eachAttr("href"));
        assertEquals(NEXT, GalleryWalk.fill(form).submit().page().path());
    }

    @Test
    void letsCitizensGoOnWithWhatIsOnlyUnusual() {
        assertEquals(NEXT, form.answer("beds", "1").answer("register", "doubts").submit().page().path());
        Page step = CITIZEN.visit(STEP).page();
        assertEquals(List.of(), step.errors());
    }

    @Test
    void keepsCitizensWhereTheRegisterObjects() {
        Page page = form.answer("register", "objects").submit().page();
        assertEquals(STEP, page.path());
        assertEquals(List.of("Das Register sagt: Diese Buchung gibt es schon. Wählen Sie eine andere Antwort."), page.errors());
        assertEquals(NEXT, form.answer("register", "agrees").submit().page().path());
    }

    @Test
    void saysInWhichRowTheRegisterObjects() {
        form.submit("_op", "addRow:dogs:1").submit("_op", "addRow:dogs:2");
        form.answer("dogs.1.dogName", "Rex").answer("dogs.1.dogChip", "276").answer("dogs.2.dogName", "Bello").answer("dogs.2.dogChip", "0815");
        assertEquals(List.of("Hund 2: Diese Chipnummer kennt das Register nicht. Prüfen Sie die Nummer, oder lassen Sie das Feld leer."),
                form.submit().page().errors());
        assertEquals(List.of("#dogs-2-dogChip"), form.page().html().select("[data-error-summary] a").eachAttr("href"));
        assertEquals(NEXT, form.answer("dogs.2.dogChip", "").submit().page().path());
    }

    @Test
    void tellsStaffWhatWasUnusualAndWhatNobodyCouldLookUp() {
        Visitor late = PORTAL.visitor();
        GalleryWalk.upTo(late, "check");
        Page check = late.visit(STEP + "?change").answer("beds", "1").answer("register", "late").submit().page();
        assertEquals(CHECK, check.path());
        assertTrue(check.words().contains(TOO_FEW) && !check.words().contains(REGISTER), check::words);
        Sent sent = new Sent(late.visit(CHECK).submit().page()).requireReference();
        assertFalse(sent.confirmation().words().contains("abgeglichen"), sent.confirmation()::words);
        seenByStaff(Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt"), sent.reference());
    }

    private static void seenByStaff(Clerk clerk, String reference) {
        String list = clerk.list("text=" + reference).words();
        assertTrue(list.contains("nicht abgeglichen"), list);
        String words = clerk.visitor().open(clerk.caseOf(reference)).words();
        assertTrue(words.contains("Nicht abgeglichen, weil die Stelle nicht geantwortet hat: " + REGISTER) && words.contains(TOO_FEW), words);
        String table = clerk.visitor().post("/norderstedt/staff/export/gallery", Map.of()).text();
        assertTrue(table.contains(REGISTER) && table.contains(TOO_FEW), table);
    }
}
