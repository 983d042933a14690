package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.backoffice.internal.testing.Browser;

class WorkListPageTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    @Test
    void countsFirstWhatWaits() {
        String page = browser.get("");
        assertTrue(page.contains("<strong class=\"portal-figure__number\">1</strong> neue"), page);
        assertTrue(page.indexOf("portal-figures") < page.indexOf("<table"), page);
    }

    @Test
    void listsTheCasesOfTheTownOnly() {
        String page = browser.get("");
        assertTrue(page.contains("href=\"/ours/staff/case/" + ours.id() + "\""), page);
        assertTrue(page.contains("Hund anmelden") && page.contains("Eingegangen"), page);
        assertTrue(page.contains("22.11.2026, 10:30"), page);
        assertFalse(page.contains("Fremdling"), page);
    }

    @Test
    void marksWhatIsIncomplete() {
        assertFalse(browser.get("").contains("unvollständig"));
        desk.remark(ours, new Remark(Remark.Kind.MISSING, "phone", "Telefonnummer"));
        assertTrue(browser.get("").contains(">unvollständig</span>"));
    }

    @Test
    void speaksEnglish() {
        String page = browser.in(Locale.ENGLISH).get("");
        assertTrue(page.contains("<html lang=\"en\"") && page.contains("1 application"), page);
        assertFalse(page.contains("Anträge"), page);
    }

    @Test
    void keepsTheSearchInTheAddress() {
        String page = browser.get("?text=nie%20gesehen&status=received");
        assertTrue(page.contains("Keine Anträge gefunden."), page);
        assertTrue(page.contains("value=\"nie gesehen\"") && page.contains("selected=\"selected\""), page);
    }

    @Test
    void findsAlsoWhatIsDecidedWhateverTheOrder() {
        desk.advance(clerk, ours.id(), 1, "done", "");
        assertTrue(browser.get("?order=deadline").contains("Keine Anträge gefunden."));
        assertTrue(browser.get("?order=deadline&text=Muster").contains(ours.reference()));
    }

    @Test
    void leadsFromPageToPage() {
        for (int i = 0; i < 60; i++) {
            desk.add("ours", "Muster" + i);
        }
        String page = browser.get("?text=Muster&after=25");
        assertTrue(page.contains("href=\"/ours/staff?text=Muster&amp;after=50\""), page);
        assertTrue(page.contains("href=\"/ours/staff?text=Muster\""), page);
        assertEquals(26, page.split("<tr").length - 1);
    }

    @Test
    void showsIdsWhenThePluginIsGone() {
        catalog.stop();
        String page = browser.get("");
        assertTrue(page.contains("dog-tax") && page.contains("received"), page);
    }

    @Test
    void keepsAllForCasesOfAServiceThatWasSwitchedOff() {
        String page = new Browser(area, new SampleTown("ours").closing("dog-tax"), catalog).as(clerk).get("");
        assertTrue(page.contains("<strong class=\"portal-figure__number\">1</strong> neue"), page);
        assertTrue(page.contains("<option value=\"dog-tax\"") && page.contains("href=\"/ours/staff/export/dog-tax\""), page);
        assertFalse(page.contains("href=\"/ours/staff/counter\""), page);
        assertTrue(browser.get("").contains("href=\"/ours/staff/counter\""));
    }

    @Test
    void leavesNothingOfItsMarkupBehind() {
        String page = browser.get("");
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    private String send(String operation, String name, String value) {
        return browser.post("?text=Muster", Map.of("op", operation, name, value, "case", ours.id() + " received "));
    }

    @Test
    void saysInWordsHowNearTheDeadlineIs() {
        assertTrue(browser.get("").contains("bis 25. November 2026"), browser.get(""));
    }

    @Test
    void assignsWhatIsChosen() {
        send("assign", "newAssignee", "me");
        assertEquals("?text=Muster&done=1", browser.location());
        assertEquals(clerk.id(), desk.assignee(ours.id()));
        String page = browser.get("?assignee=me&done=1");
        assertTrue(page.contains("Erledigt: 1 Antrag.") && page.contains(ours.reference()) && page.contains("Anna Amt"), page);
        assertTrue(browser.get("?assignee=nobody").contains("Keine Anträge gefunden."));
    }

    @Test
    void assignsToNobodyWhoIsUnknown() {
        assertTrue(send("assign", "newAssignee", "someone").contains("Wählen Sie, wer zuständig wird."));
        assertEquals("", desk.assignee(ours.id()));
    }

    @Test
    void changesTheStatusOfWhatIsChosen() {
        send("advance", "newStatus", "done");
        assertEquals("done", desk.open(clerk, ours.id()).orElseThrow().status());
    }

    @Test
    void namesWhatStaysAsItIsAndWhy() {
        String page = send("advance", "newStatus", "received");
        assertTrue(page.contains("Diese Anträge bleiben, wie sie sind") && page.contains("Von seinem Status führt kein Weg"), page);
        assertTrue(page.contains("checked=\"checked\""), page);
    }

    @Test
    void asksToChooseFirst() {
        assertTrue(browser.post("", Map.of("op", "assign", "newAssignee", "me")).contains("Wählen Sie mindestens einen Antrag aus."));
    }
}
