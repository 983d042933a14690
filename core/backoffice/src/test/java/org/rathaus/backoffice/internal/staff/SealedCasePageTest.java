package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.attachment.Attachment;

class SealedCasePageTest extends StaffPages {

    private Attachment attached;

    @BeforeEach
    void begin() {
        attached = files.add(ours, "Vollmacht Muster.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        desk.seal(ours);
        signIn();
    }

    private String open(String more) {
        return browser.get("case/" + ours.id() + more);
    }

    private String change(String note) {
        return browser.post("case/" + ours.id(), Map.of("status", "inProgress", "note", note, "seen", "1"));
    }

    @Test
    void showsReferenceAndTimeAndNothingElse() {
        String page = open("");
        assertEquals(ours.reference(), Jsoup.parse(page).selectFirst("h1").text());
        assertTrue(page.contains("Versiegelt") && page.contains("22.11.2026, 10:30"), page);
        assertFalse(page.contains("Muster") || page.contains("1961") || page.contains("Wer sind Sie?"), page);
    }

    @Test
    void handsOutNoFile() {
        open("/file/" + attached.id());
        assertEquals(404, browser.status());
        open("/file/" + attached.id() + "/preview");
        assertEquals(404, browser.status());
    }

    @Test
    void isOpenedOnlyByWhoeverSaysWhy() {
        assertTrue(change("").contains("Sagen Sie in der Nachricht, warum"));
        assertFalse(open("").contains("(freiwillig)</span></label>\n<div class=\"kern-hint\" id=\"note-hint\""));
        change("Das Portal war gestört.");
        assertEquals(303, browser.status());
    }

    @Test
    void hasNoNameInTheWorkList() {
        String page = browser.get("");
        assertTrue(page.contains(ours.reference()), page);
        assertFalse(page.contains("Muster"), page);
    }
}
