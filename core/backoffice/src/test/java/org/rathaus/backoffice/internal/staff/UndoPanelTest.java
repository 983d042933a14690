package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Role;

class UndoPanelTest extends StaffPages {

    private static final String FORM = "form:has(button[value=undo])";

    @BeforeEach
    void begin() {
        browser.as(clerk);
    }

    private String page() {
        return "case/" + ours.id();
    }

    private CaseFile now() {
        return desk.open(clerk, ours.id()).orElseThrow();
    }

    private String press(String page, String path) {
        return browser.post(path, Map.of("op", "undo", "step", Jsoup.parse(page).selectFirst(FORM).selectFirst("[name=step]").val()));
    }

    @Test
    void theCasePageTakesBackAStatus() {
        assertFalse(browser.get(page()).contains("value=\"undo\""));
        browser.post(page(), Map.of("status", "done", "note", "", "seen", "1"));
        Document changed = Jsoup.parse(browser.get(page() + "?saved=status"));
        assertEquals("Statusänderung zurücknehmen", changed.selectFirst(FORM + " button").text());
        assertTrue(changed.selectFirst(FORM).text().contains("Möglich bis 11:05 Uhr."), changed.selectFirst(FORM).text());
        press(changed.html(), page());
        assertEquals("/" + page() + "?saved=undo", browser.location());
        assertEquals("received", now().status());
        String page = browser.get(page() + "?saved=undo");
        assertTrue(page.contains("Zurückgenommen.") && page.contains("Der Status „Erledigt“ war ein Versehen und gilt nicht mehr."), page);
        assertFalse(page.contains("value=\"undo\""), page);
    }

    @Test
    void theCitizenReadsOfItInTheirLanguage() {
        desk.translate(ours, Locale.ENGLISH);
        browser.post(page(), Map.of("status", "done", "note", "", "seen", "1"));
        press(browser.get(page()), page());
        assertEquals("The status “Erledigt” was a mistake and does not apply any more.", now().events().get(2).note());
    }

    @Test
    void itIsTooLateOnceSomethingElseHappened() {
        browser.post(page(), Map.of("status", "inProgress", "note", "", "seen", "1"));
        String seen = browser.get(page());
        desk.advance(accounts.add("ours", "bert", "Bert Bote"), ours.id(), 2, "done", "");
        String page = press(seen, page());
        assertTrue(page.contains("Das lässt sich nicht mehr zurücknehmen") && page.contains("<title>Fehler: "), page);
        assertEquals("done", now().status());
    }

    @Test
    void afterAMessageItIsNotOffered() {
        browser.post(page(), Map.of("status", "inProgress", "note", "", "seen", "1"));
        browser.post(page(), Map.of("op", "message", "text", "Wir melden uns.", "seen", "2"));
        assertFalse(browser.get(page()).contains("value=\"undo\""));
    }

    @Test
    void theListTakesBackWhatWasDoneToMany() {
        CaseFile other = desk.add("ours", "Beispiel");
        desk.assign(clerk, List.of(new Chosen(ours.id(), "received", ""), new Chosen(other.id(), "received", "")), Optional.of(clerk));
        String page = browser.get("");
        assertTrue(page.contains("Zuweisung von 2 Anträgen zurücknehmen"), page);
        press(page, "?status=received");
        assertEquals("?status=received&done=undo", browser.location());
        assertEquals("", desk.assignee(ours.id()) + desk.assignee(other.id()));
        assertTrue(browser.get("?status=received&done=undo").contains("Zurückgenommen."));
        assertTrue(press(page, "").contains("Das lässt sich nicht mehr zurücknehmen"));
    }

    @Test
    void namesWhatStaysAsItIs() {
        browser.post("", Map.of("op", "advance", "newStatus", "inProgress", "case", ours.id() + " received "));
        String seen = browser.get("");
        talk.write(accounts.add("ours", "bert", "Bert Bote"), ours.id(), 2, "Von Bert.");
        String page = press(seen, "");
        assertTrue(page.contains("Diese Anträge bleiben, wie sie sind") && page.contains(ours.reference()), page);
    }

    @Test
    void whoeverOnlyReadsTakesNothingBack() {
        browser.post(page(), Map.of("status", "done", "note", "", "seen", "1"));
        String seen = browser.get(page());
        browser.as(accounts.add("ours", "rita", "Rita Revision", Role.AUDITOR));
        assertFalse(browser.get(page()).contains("value=\"undo\"") || browser.get("").contains("value=\"undo\""));
        press(seen, page());
        assertEquals(403, browser.status());
        assertEquals("done", now().status());
    }
}
