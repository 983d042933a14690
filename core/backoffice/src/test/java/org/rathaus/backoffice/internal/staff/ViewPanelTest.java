package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.identity.Role;
import org.rathaus.kernel.identity.SavedViews;
import org.rathaus.kernel.identity.SavedViews.View;

class ViewPanelTest extends StaffPages {

    private static final String LIST = "?service=dog-tax&assignee=me&attention=overdue";

    @BeforeEach
    void begin() {
        browser.as(clerk);
    }

    private String send(String operation, String name, String first) {
        return browser.post(LIST + "&text=Muster", Map.of("op", operation, "viewName", name, "viewFirst", first));
    }

    @Test
    void keepsTheListWithoutTheWords() {
        send("saveView", " Meine <überfälligen> ", "");
        assertEquals(LIST.replace("?", "?text=Muster&") + "&done=saveView", browser.location());
        assertEquals(List.of(new View("Meine <überfälligen>", LIST, false)), views.list(clerk));
        Document page = Jsoup.parse(browser.get(LIST + "&done=saveView"));
        assertEquals(List.of("Alle Anträge", "Meine <überfälligen>"), page.select("nav[aria-label=Gemerkte Ansichten] a").eachText());
        assertEquals("/ours/staff" + LIST, page.select("nav a[aria-current=true]").last().attr("href"));
        assertEquals("Meine <überfälligen>", page.getElementById("viewName").val());
        assertTrue(page.text().contains("Die Ansicht ist gemerkt."), page.text());
    }

    @Test
    void showsFirstWhatTheClerkChose() {
        send("saveView", "Überfällig", "yes");
        browser.get("");
        assertEquals(303, browser.status());
        assertEquals(LIST, browser.location());
        assertTrue(Jsoup.parse(browser.get(LIST)).getElementById("viewFirst").hasAttr("checked"));
        assertTrue(browser.get("?attention=any").contains("1 Antrag"));
        assertEquals(200, browser.status());
    }

    @Test
    void savingAgainRenamesAndForgettingForgets() {
        send("saveView", "Alt", "");
        send("saveView", "Neu", "");
        assertEquals(List.of("Neu"), views.list(clerk).stream().map(View::name).toList());
        send("forgetView", "", "");
        assertEquals(List.of(), views.list(clerk));
        assertFalse(browser.get(LIST).contains("Gemerkte Ansichten"));
    }

    @ParameterizedTest
    @CsvSource({"'', einen Namen mit höchstens 40 Zeichen", "Ein Name mit mehr als vierzig Zeichen ist zu lang, einen Namen mit höchstens 40 Zeichen"})
    void asksForAName(String name, String told) {
        Document page = Jsoup.parse(send("saveView", name, "yes"));
        assertTrue(page.title().startsWith("Fehler: ") && page.text().contains(told), page.text());
        assertTrue(page.selectFirst("details:has(#viewName)").hasAttr("open") && page.getElementById("viewFirst").hasAttr("checked"));
        assertEquals(name, page.getElementById("viewName").val());
    }

    @Test
    void thereIsNothingToKeepOfAllCases() {
        assertFalse(browser.get("?text=Muster").contains("viewName"));
        assertTrue(browser.post("?text=Muster", Map.of("op", "saveView", "viewName", "Muster")).contains("Wählen Sie erst einen Dienst"));
    }

    @Test
    void saysThatThereAreEnough() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            views.save(clerk, new View("Ansicht " + i, "?status=s" + i, false));
        }
        assertTrue(send("saveView", "Noch eine", "").contains("Sie haben schon 12 Ansichten."));
    }

    @Test
    void whoeverOnlyReadsKeepsNone() {
        browser.as(accounts.add("ours", "rita", "Rita Revision", Role.AUDITOR));
        assertFalse(browser.get(LIST).contains("viewName"));
        send("saveView", "Meine", "");
        assertEquals(403, browser.status());
    }
}
