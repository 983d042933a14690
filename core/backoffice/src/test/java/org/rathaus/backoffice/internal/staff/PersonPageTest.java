package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.backoffice.internal.testing.MemoryRecords;

class PersonPageTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    private String find(String name) {
        return browser.post("person", Map.of("op", "find", "name", name, "birthDate", "", "email", ""));
    }

    @Test
    void findsThePersonsCases() {
        String page = find("Muster");
        assertTrue(page.contains("value=\"" + ours.id() + "\"") && page.contains("case/" + ours.id() + "/keeping"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        assertFalse(find("Fremdling").contains(theirs.id().toString()));
    }

    @Test
    void saysWhatToDoWhereNothingIsFoundOrAsked() {
        assertTrue(find("Niemand").contains("ist nichts gespeichert"));
        String page = find("");
        assertTrue(page.contains("Geben Sie Name, Geburtsdatum oder E-Mail-Adresse an."), page);
        assertTrue(page.contains("<title>Fehler: "), page);
    }

    @Test
    void handsOutWhatWasChosen() {
        assertEquals(ours.id() + "\n", browser.post("person", Map.of("op", "handOut", "case", ours.id().toString())));
        assertEquals("attachment; filename=\"ours-2026-11-22.zip\"", browser.header("Content-Disposition"));
    }

    @Test
    void handsOutNothingOfAnotherTown() {
        assertEquals("", browser.post("person", Map.of("op", "handOut", "case", theirs.id().toString())));
    }

    @Test
    void asksToChoose() {
        String page = browser.post("person", Map.of("op", "handOut", "name", "Muster"));
        assertTrue(page.contains("Wählen Sie mindestens einen Eintrag aus.") && page.contains("value=\"Muster\""), page);
    }

    private String act(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("name", "Finder", "kept", MemoryRecords.FOUND.id().toString()));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return browser.post("person", form);
    }

    @Test
    void findsAndHandsOutWhatIsKeptBesidesCases() {
        String page = find("Finder");
        assertTrue(page.contains("F-2026-7") && page.contains("Fritz Finder") && page.contains("20. November 2026"), page);
        assertFalse(page.contains("id=\"foundTitle\"") || page.contains("[Warning"), page);
        assertEquals(MemoryRecords.FOUND.id() + "\n", act("op", "handOut"));
        assertTrue(act("op", "handOut", "name", "Anderer").contains("Wählen Sie mindestens einen Eintrag aus."));
    }

    @Test
    void clerksEraseNothing() {
        act("op", "erase", "confirm", "yes");
        String page = find("Finder");
        assertTrue(page.contains("F-2026-7") && !page.contains("value=\"erase\""), page);
    }

    @Test
    void takesNoNameFromAnAddress() {
        assertFalse(browser.get("person?op=find&name=Muster").contains(ours.id().toString()));
    }
}
