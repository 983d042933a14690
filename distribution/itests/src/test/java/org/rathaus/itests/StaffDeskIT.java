package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What clerks and citizens say to each other, and how clerks share the work. */
@Tag(PortalContainer.SHARED)
class StaffDeskIT {

    private static final String STAFF = "/norderstedt/staff";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static Clerk clerk;
    private static Clerk colleague;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void hire() {
        Administrator administrator = Administrator.of(PORTAL);
        clerk = administrator.clerk(PORTAL.visitor(), "norderstedt");
        colleague = administrator.hire(PORTAL.visitor(), "norderstedt", "kollegin", "CLERK");
    }

    private static Page ask(Sent sent, String wanted) {
        FormWalk form = clerk.visitor().visit(clerk.caseOf(sent.reference())).answer("askText", wanted);
        return form.answer("askUntil", Today.inTown().plusDays(14).toString()).submit("op", "ask").page();
    }

    @Test
    void whatIsMissingIsAskedForAndSentOnTheStatusPage() {
        Sent sent = Application.send(citizen, "norderstedt", "Unterlagen");
        assertTrue(ask(sent, "Bitte Ihre <Vollmacht>.").words().contains("Die Rückfrage ist verschickt."));
        assertEquals(List.of(sent.reference()), clerk.references("attention=asked&text=unterlagen"));
        Page asked = citizen.get(sent.status());
        assertTrue(asked.words().contains("Wir brauchen noch etwas von Ihnen") && asked.words().contains("Bitte Ihre <Vollmacht>."), asked.words());
        Page answered = citizen.visit(sent.status()).answer("text", "Anbei.").attach("files", "vollmacht.pdf", "application/pdf", Authority.PDF)
                .submit().page();
        assertTrue(answered.words().contains("Ihre Antwort ist bei uns.") && answered.words().contains("vollmacht.pdf"), answered.words());
        assertTrue(clerk.list("").words().contains("1 Rückfrage beantwortet"), clerk.list("").words());
        assertEquals(List.of(sent.reference()), clerk.references("attention=answered"));
        Page page = clerk.visitor().open(clerk.caseOf(sent.reference()));
        assertTrue(page.words().contains("Anbei.") && page.words().contains("vollmacht.pdf") && page.words().contains("geöffnet: "), page.words());
        clerk.decide(sent.reference(), "matched", "");
        assertEquals(List.of(), clerk.references("attention=answered"));
    }

    @Test
    void aFileThatIsNoneIsRefusedAndTheAnswerStays() {
        Sent sent = Application.send(citizen, "norderstedt", "Falschedatei");
        ask(sent, "Bitte Ihre Vollmacht.");
        Page page = citizen.visit(sent.status()).answer("text", "Mein Text").attach("files", "programm.exe", "application/pdf", new byte[] {1, 2, 3})
                .submit().page();
        assertTrue(page.title().startsWith("Fehler: ") && page.words().contains("programm.exe"), page.words());
        assertEquals("Mein Text", page.html().getElementById("text").text());
        assertFalse(clerk.visitor().open(clerk.caseOf(sent.reference())).words().contains("programm.exe"));
    }

    @Test
    void aLetterIsForWhoeverHasTheSecretAndForStaff() {
        Sent sent = Application.send(citizen, "norderstedt", "Bescheid");
        FormWalk form = clerk.visitor().visit(clerk.caseOf(sent.reference())).answer("letterText", "Guten Tag,\n\nwir haben entschieden.");
        form.has("letterRecipient", Application.FIRST_NAMES + " Bescheid\nUlzburger Straße 12 a\n22850 Norderstedt");
        Page page = form.answer("letterSubject", "Ihr Bescheid").submit("op", "letter").page();
        assertTrue(page.words().contains("Der Brief ist bei den Unterlagen") && page.words().contains(sent.reference() + ".pdf"), page.words());
        Page status = citizen.get(sent.status());
        assertTrue(status.words().contains("Briefe an Sie") && status.words().contains("Ihr Bescheid"), status.words());
        String address = status.html().selectFirst("a[href*=/file/]").attr("href");
        assertTrue(citizen.get(status.target(address)).text().startsWith("%PDF"));
        assertEquals(404, citizen.get(sent.status().replaceAll("/status/.*", "/status/wrong" + address.substring(address.indexOf("/file/")))).status());
    }

    @Test
    void notesStayAmongStaff() {
        Sent sent = Application.send(citizen, "norderstedt", "Notiz");
        clerk.visitor().visit(clerk.caseOf(sent.reference())).answer("noteText", "Nur für uns").submit("op", "note");
        assertTrue(colleague.visitor().open(clerk.caseOf(sent.reference())).words().contains("Nur für uns"));
        assertFalse(citizen.get(sent.status()).words().contains("Nur für uns"));
    }

    @Test
    void casesAreSharedAndManyAreChangedAtOnce() {
        Sent first = Application.send(citizen, "norderstedt", "Sammel");
        Sent second = Application.send(PORTAL.visitor(), "norderstedt", "Sammel");
        clerk.decide(second.reference(), "matched", "");
        Map<String, String> stale = Map.of("op", "assign", "newAssignee", "me", "case", chosen().get(0));
        Page done = send("assign", "newAssignee", "me");
        assertTrue(done.words().contains("Erledigt: 2 Anträge."), done.words());
        assertEquals(2, clerk.references("assignee=me").size());
        assertEquals(List.of(), colleague.references("assignee=me"));
        Page again = clerk.visitor().post(STAFF, stale);
        assertTrue(again.words().contains("Inzwischen hat sich der Vorgang geändert."), again.words());
        Page refused = send("advance", "newStatus", "approved");
        assertTrue(refused.words().contains("Geändert sind: 1") && refused.words().contains(first.reference() + ": Von seinem Status"),
                refused.words());
        assertEquals(List.of(second.reference()), clerk.references("status=approved&text=sammel"));
    }

    private static Page send(String operation, String name, String value) {
        FormWalk form = clerk.visitor().visit(STAFF + "?text=sammel");
        chosen().forEach(it -> form.answer("case", it));
        return form.answer(name, value).submit("op", operation).page();
    }

    private static List<String> chosen() {
        return clerk.list("text=sammel").html().select("input[name=case]").eachAttr("value");
    }

    @Test
    void aSlipIsTakenBackAndTheCitizenReadsOfIt() {
        Sent sent = Application.send(citizen, "norderstedt", "Versehen");
        clerk.decide(sent.reference(), "matched", "");
        String address = clerk.caseOf(sent.reference());
        String step = clerk.visitor().open(address).html().selectFirst("form:has(button[value=undo]) [name=step]").val();
        Page others = colleague.visitor().post(address, Map.of("op", "undo", "step", step));
        assertTrue(others.words().contains("Das lässt sich nicht mehr zurücknehmen"), others.words());
        Page back = clerk.visitor().visit(address).answer("step", step).submit("op", "undo").page();
        assertTrue(back.words().contains("Zurückgenommen."), back.words());
        assertEquals(List.of(sent.reference()), clerk.references("status=received&text=versehen"));
        assertTrue(citizen.get(sent.status()).words().contains("war ein Versehen und gilt nicht mehr."), citizen.get(sent.status()).words());
    }

    @Test
    void clerksSeeFirstWhatTheyChose() {
        String list = STAFF + "?attention=overdue";
        Page kept = colleague.visitor().visit(list).answer("viewName", "Überfällig").answer("viewFirst", "yes").submit("op", "saveView").page();
        assertTrue(kept.words().contains("Die Ansicht ist gemerkt."), kept.words());
        assertEquals(Optional.of(list), colleague.visitor().get(STAFF).location());
        assertEquals(200, clerk.visitor().get(STAFF).status());
        colleague.visitor().visit(list).answer("viewName", "").submit("op", "forgetView");
        assertEquals(200, colleague.visitor().get(STAFF).status());
    }

    @Test
    void theListSaysByWhenACaseShouldBeDecided() {
        Sent sent = Application.send(citizen, "norderstedt", "Frist");
        assertEquals(List.of(sent.reference()), clerk.references("attention=in_time&text=frist"));
        assertEquals(List.of(), clerk.references("attention=overdue"));
        assertTrue(clerk.references("order=deadline&text=frist").contains(sent.reference()));
        assertTrue(clerk.list("").words().contains("0 überfällig"), clerk.list("").words());
    }

    @Test
    void whoeverWasOvertakenSeesWhatHappenedAndKeepsTheText() {
        Sent sent = Application.send(citizen, "norderstedt", "Zugleich");
        FormWalk mine = clerk.visitor().visit(clerk.caseOf(sent.reference())).answer("messageText", "Meine Nachricht");
        colleague.decide(sent.reference(), "matched", "Von der Kollegin.");
        Page page = mine.submit("op", "message").page();
        assertTrue(page.words().contains("Das ist inzwischen geschehen") && page.words().contains("Von der Kollegin."), page.words());
        assertEquals("Meine Nachricht", page.html().getElementById("messageText").text());
        assertFalse(citizen.get(sent.status()).words().contains("Meine Nachricht"));
    }
}
