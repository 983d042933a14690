package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;

/** Who brought something is given a copy of what is kept of them, and is forgotten on request. */
class FindersTest extends ItemsContract {

    private final Finders finders = new Finders(store);

    private List<String> found(String name, String email) {
        return finders.find(town, new Person(name, "", email)).stream().map(Kept::name).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,        mail,     is found
            Fritz Muster,  '',       true
            muster f,      '',       true
            '',            4567,     true
            Muster,        4567,     true
            Muster,        9999,     false
            uster,         '',       false
            Erika,         '',       false
            '',            '',       false
            """)
    void areFoundByNameAndContact(String name, String mail, boolean isFound) {
        take(town, "R-1");
        take(otherTown, "R-2");
        assertEquals(isFound ? List.of("R-1") : List.of(), found(name, mail));
    }

    @Test
    void areFoundWithTheirCaseWhereTheyHaveOne() {
        items.take(town, UUID.randomUUID(), entry("R-1", Map.of()), DAY, Optional.of(UUID.randomUUID()), NO_PHOTO, act(ItemStatus.STORED));
        assertEquals(List.of(), found("Muster", ""));
    }

    @Test
    void areGivenACopyAndForgottenWhileTheThingStays() throws IOException {
        FoundItem item = take(town, "R-1");
        Kept kept = finders.find(town, new Person("Muster", "", "")).get(0);
        List<String> given = new ArrayList<>();
        finders.export(town, kept, (name, content) -> given.add(name + " " + new String(content.readAllBytes(), StandardCharsets.UTF_8).contains("Musterweg 1")));
        finders.export(otherTown, kept, (name, content) -> given.add(name));
        assertEquals(List.of("found-item-R-1.txt true"), given);
        finders.erase(otherTown, kept);
        assertEquals(List.of("R-1"), found("Muster", ""));
        finders.erase(town, kept);
        finders.erase(town, kept);
        assertEquals(List.of(), found("Muster", ""));
        assertEquals("Damenfahrrad", items.find(town, item.id()).orElseThrow().description());
    }
}
