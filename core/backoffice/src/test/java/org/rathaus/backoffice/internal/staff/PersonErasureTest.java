package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.backoffice.internal.testing.MemoryRecords;

/** What is kept of a person besides cases is erased on request. */
class PersonErasureTest extends StaffPages {

    @BeforeEach
    void begin() {
        browser.as(accounts.add("ours", "petra", "Petra Leitung", Role.SERVICE_MANAGER));
    }

    private String erase(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of("op", "erase", "name", "Finder"));
        form.putAll(more);
        return browser.post("person", form);
    }

    @Test
    void isErasedWhenItWasChosenAndConfirmed() {
        Map<String, String> chosen = Map.of("kept", MemoryRecords.FOUND.id().toString(), "confirm", "yes");
        erase(chosen);
        assertEquals(303, browser.status());
        assertTrue(browser.get("person?done=1").contains("Die Angaben zur Person sind gelöscht."));
        assertTrue(browser.post("person", Map.of("op", "find", "name", "Finder")).contains("ist nichts gespeichert"));
    }

    @Test
    void asksToChooseAndToConfirm() {
        String unconfirmed = erase(Map.of("kept", MemoryRecords.FOUND.id().toString()));
        assertTrue(unconfirmed.contains("Bestätigen Sie, dass die Angaben gelöscht werden sollen."), unconfirmed);
        String unchosen = erase(Map.of("confirm", "yes"));
        assertTrue(unchosen.contains("Wählen Sie mindestens einen Eintrag außerhalb von Anträgen aus."), unchosen);
    }
}
