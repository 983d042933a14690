package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeInFormTest {

    private static final Map<String, String> RIGHT = Map.of("kind", "bag", "itemDescription", "Rucksack", "place", "Park", "foundOn", "2026-11-20",
            "worth", "49,90", "number", "r-12", "mark-serial", "X1");

    private static TakeInForm form(String field, String value) {
        Map<String, String> typed = new HashMap<>(RIGHT);
        typed.put(field, value);
        return new TakeInForm(it -> typed.getOrDefault(it, ""), LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # field,         typed,      with photo, wrong
            kind,            bag,        true,       ''
            kind,            document,   true,       photo
            kind,            cash,       true,       photo
            kind,            document,   false,      ''
            kind,            '',         false,      kind
            kind,            spaceship,  false,      kind
            itemDescription, '',         false,      itemDescription
            place,           ' ',        false,      place
            foundOn,         2026-11-21, false,      foundOn
            foundOn,         gestern,    false,      foundOn
            foundOn,         20.11.2026, false,      ''
            worth,           '',         false,      worth
            worth,           0,          false,      ''
            worth,           viel,       false,      worth
            worth,           -5,         false,      worth
            number,          <b>,        false,      number
            """)
    void saysWhatIsWrong(String field, String typed, boolean hasPhoto, String wrong) {
        TakeInForm form = form(field, typed);
        assertEquals(wrong.isEmpty(), form.read(hasPhoto).isPresent());
        assertEquals(wrong.isEmpty() ? Set.of() : Set.of(wrong), form.errors().keySet());
    }

    @ParameterizedTest
    @CsvSource({"'', STORED", "stored, STORED", "finder, FINDER", "reported, REPORTED", "released, STORED"})
    void knowsWhereTheThingIs(String where, ItemStatus status) {
        TakeInForm form = form(TakeInForm.WHERE, where);
        ItemEntry entry = form.read(false).orElseThrow();
        assertEquals(status, form.status());
        assertEquals("R-12", entry.number());
        assertTrue(entry.toString().indexOf("X1") < 0);
    }
}
