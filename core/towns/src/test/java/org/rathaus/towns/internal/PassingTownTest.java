package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.town.Town;

/** A look at many towns leaves nothing behind. */
class PassingTownTest {

    @TempDir
    Path root;

    private Town town() throws IOException {
        return new Folders(root).town("pirna", "Pirna", "PIR").read().find("pirna").orElseThrow();
    }

    @Test
    void takesTextsApartForOneLookOnly() throws BrokenTownException {
        TextsFile file = TextsFile.of("texts.utf8.properties", "a=b".getBytes(StandardCharsets.UTF_8));
        TextsFile look = file.passing();
        assertEquals("b", look.get("a"));
        assertNotSame(file, file.passing(), "it is still as it was read");
        assertEquals("b", file.get("a"));
        assertSame(file, file.passing());
    }

    @Test
    void saysTheSameAsTheTownItself() throws IOException {
        Town town = town();
        Town look = FolderTowns.passing(town);
        assertNotSame(town, look);
        assertEquals(town.text("home.title", Locale.GERMAN), look.text("home.title", Locale.GERMAN));
        assertEquals(List.of(town.address(), town.services(), town.contact("*")), List.of(look.address(), look.services(), look.contact("*")));
    }

    @Test
    void saysWhetherATownIsUnfinishedUntilItChanges() throws IOException {
        Folders folders = new Folders(root).town("pirna", "Pirna", "PIR").file("pirna", "texts_en.utf8.properties", "home.title=[FILL IN: title]");
        Town town = folders.read().find("pirna").orElseThrow();
        assertTrue(town.isUnfinished() && town.isUnfinished());
        assertTrue(!folders.replace("pirna", "texts_en.utf8.properties", "[FILL IN: title]", "Welcome").read().find("pirna").orElseThrow().isUnfinished());
    }
}
