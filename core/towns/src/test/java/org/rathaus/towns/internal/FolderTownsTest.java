package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

class FolderTownsTest {

    @TempDir
    Path root;
    private Folders folders;

    @BeforeEach
    void twoTowns() throws IOException {
        folders = new Folders(root).town("zell", "Zell", "ZEL").town("oehna", "Öhna", "OEH");
    }

    @Test
    void listsTownsByNameAsGermansSortThem() throws IOException {
        folders.town("pirna", "Pirna", "PIR");
        assertEquals(List.of("Öhna", "Pirna", "Zell"), names(folders.read()));
    }

    @Test
    void findsATownByHostInAnyCase() {
        FolderTowns towns = folders.read();
        assertEquals("zell", towns.byHost("ZELL.Localhost").orElseThrow().id());
        assertTrue(towns.byHost("other.localhost").isEmpty());
    }

    @Test
    void seesAChangeWhileItRuns() throws IOException {
        FolderTowns towns = folders.read();
        towns.watchEvery(Duration.ofMillis(5));
        folders.replace("zell", "town.json", "\"Zell\"", "\"Zell am See\"");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            while (!towns.find("zell").orElseThrow().name().equals("Zell am See")) {
                Thread.sleep(5);
            }
        });
        towns.close();
    }

    @Test
    void seesAChangeOfTheTextsOfEachLanguage() throws IOException {
        folders.file("zell", "texts_de-simple.utf8.properties", "home.title=Hallo").replace("zell", "town.json", "[\"de\", \"en\"]", "[\"de\", \"de-simple\"]");
        FolderTowns towns = folders.read();
        folders.file("zell", "texts_de-simple.utf8.properties", "home.title=Guten Tag");
        towns.look();
        assertEquals("Guten Tag", towns.find("zell").orElseThrow().text("home.title", Texts.EASY_GERMAN).orElseThrow());
    }

    @Test
    void keepsABrandThatSeveralTownsHaveOnce() throws IOException {
        FolderTowns towns = folders.read();
        assertSame(towns.find("zell").orElseThrow().brand(), towns.find("oehna").orElseThrow().brand());
        towns = folders.replace("zell", "logo.svg", "M0 0h1", "M0 0h2").read();
        assertNotEquals(towns.find("zell").orElseThrow().brand().version(), towns.find("oehna").orElseThrow().brand().version());
    }

    @Test
    void readsOnlyWhatHasChanged() throws IOException {
        FolderTowns towns = folders.read();
        Town before = towns.find("oehna").orElseThrow();
        folders.replace("zell", "texts.utf8.properties", "Willkommen", "Moin");
        towns.look();
        assertEquals(before, towns.find("oehna").orElseThrow());
    }

    @Test
    void keepsTheLastGoodStateOfABrokenTown() throws IOException {
        FolderTowns towns = folders.read();
        folders.replace("zell", "town.json", "\"ags\"", "\"agz\"");
        towns.look();
        assertEquals("Zell", towns.find("zell").orElseThrow().name());
        assertTrue(towns.problems().get(0).startsWith("zell/town.json, line 2: unknown entry \"agz\""),
                towns.problems().toString());
    }

    @Test
    void tellsTheProblemsOfEachTown() throws IOException {
        FolderTowns towns = folders.file("zell", "tokens.css", ":root { --kern-color-action-default: #ff6600; }").read();
        assertTrue(towns.problems("zell").get(0).startsWith("tokens.css, line 1: --kern-color-action-default"), towns.problems("zell").toString());
        assertEquals(List.of(), towns.problems("zel"));
    }

    @Test
    void forgetsAProblemOnceItIsMended() throws IOException {
        folders.file("zell", "tokens.css", "body { display: none }");
        FolderTowns towns = folders.read();
        assertEquals(List.of("Öhna"), names(towns));
        folders.file("zell", "tokens.css", "");
        towns.look();
        assertEquals(List.of(), towns.problems());
        assertEquals(List.of("Öhna", "Zell"), names(towns));
    }

    @Test
    void forgetsATownWhoseFolderIsGone() throws IOException {
        FolderTowns towns = folders.read();
        Files.move(root.resolve("zell"), root.resolve(".zell"));
        towns.look();
        assertEquals(List.of("Öhna"), names(towns));
    }

    @Test
    void keepsATownWhoseFilesGoWhileItIsLookedAt() throws IOException {
        TownFolder seen = TownFolder.look(root.resolve("zell"), null, new SharedBrands());
        Files.move(root.resolve("zell"), root.resolve(".zell"));
        TownFolder gone = TownFolder.look(root.resolve("zell"), seen, new SharedBrands());
        assertEquals(seen.latest(), gone.latest());
        assertEquals(List.of("zell/town.json: is missing"), gone.problems());
    }

    @Test
    void keepsAllTownsWhileTheirFolderCannotBeRead() throws IOException {
        FolderTowns towns = folders.read();
        Files.move(root, root.resolveSibling(root.getFileName() + "-away"));
        towns.look();
        Files.move(root.resolveSibling(root.getFileName() + "-away"), root);
        assertEquals(2, towns.all().size());
        assertTrue(towns.problems().get(0).contains("cannot be read"));
    }

    @Test
    void leavesAHostToTheTownThatHasIt() throws IOException {
        FolderTowns towns = folders.read();
        folders.replace("oehna", "town.json", "oehna.localhost", "zell.localhost").replace("zell", "texts.utf8.properties", "Willkommen", "Moin");
        towns.look();
        assertEquals("zell", towns.byHost("zell.localhost").orElseThrow().id());
        assertEquals(List.of("oehna.localhost"), towns.find("oehna").orElseThrow().hosts());
        assertEquals(List.of("oehna/town.json: host zell.localhost belongs to zell already"), towns.problems());
    }

    @Test
    void letsTwoTownsSwapTheirPrefixes() throws IOException {
        FolderTowns towns = folders.read();
        folders.replace("oehna", "town.json", "OEH", "ZEL").replace("zell", "town.json", "ZEL", "OEH");
        towns.look();
        assertEquals(List.of(), towns.problems());
        assertEquals("OEH", towns.find("zell").orElseThrow().referencePrefix());
    }

    @Test
    void announcesTheAddressOfEachTown() {
        assertEquals(List.of("Öhna: http://localhost:8080/oehna/", "Zell: http://localhost:8080/zell/"),
                new TownAddresses(folders.read(), "http://localhost:8080").get());
    }

    private static List<String> names(FolderTowns towns) {
        return towns.all().stream().map(Town::name).toList();
    }
}
