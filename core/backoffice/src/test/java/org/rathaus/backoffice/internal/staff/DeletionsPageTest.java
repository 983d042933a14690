package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionsPageTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    private void delete(int cases) {
        IntStream.range(0, cases).forEach(i -> retention.destroy(clerk, desk.add("ours", "Muster").id()));
    }

    @Test
    void saysThatNothingWasDeleted() {
        assertTrue(browser.get("deletions").contains("Bisher wurde nichts gelöscht."));
    }

    @Test
    void showsWhatWhenAndWhy() {
        delete(2);
        String page = browser.get("deletions");
        assertTrue(page.contains("22.11.2026, 11:00") && page.contains("DSGVO Art. 17"), page);
        assertTrue(page.contains("auf Verlangen") && page.contains("Das wird täglich versucht."), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        assertTrue(browser.in(Locale.ENGLISH).get("deletions").contains("on request"));
    }

    @Test
    void leadsThroughThePages() {
        delete(51);
        assertTrue(browser.get("deletions").contains("deletions?page=2"));
        String last = browser.get("deletions?page=2");
        assertTrue(last.contains("deletions?page=1") && !last.contains("deletions?page=3"), last);
    }

    @Test
    void givesTheWholeProtocolAsATable() {
        delete(201);
        String csv = browser.get("deletions?csv=1");
        assertEquals(202, csv.lines().count());
        assertTrue(csv.startsWith("\uFEFFcase;service;status;receivedOn;deletedAt;disposal;cause;law;actor;complete\r\n"), csv);
        assertTrue(csv.contains(";dog-tax;received;2026-11-22;2026-11-22T10:00:00Z;delete;request;'=DSGVO Art. 17;" + clerk.id()), csv);
        assertEquals("attachment; filename=\"ours-deletions-2026-11-22.csv\"", browser.header("Content-Disposition"));
    }

    @Test
    void givesWhatIsLeftOfAnonymousCasesAsATable() {
        assertFalse(browser.get("deletions").contains("statistics=1"));
        retention.anonymise(UUID.randomUUID());
        String page = browser.get("deletions");
        assertTrue(page.contains("anonymisiert") && page.contains("deletions?statistics=1"), page);
        assertEquals("\uFEFFcase;service;formVersion;channel;status;hour\r\n1;dog-tax;1;online;received;2026-11-22T10:00:00Z\r\n"
                + "1;dog-tax;1;online;done;2026-11-22T11:00:00Z\r\n", browser.get("deletions?statistics=1"));
    }
}
