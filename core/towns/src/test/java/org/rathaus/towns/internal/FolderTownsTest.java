package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
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
    void readsOfManyTownsTheirTextsAndBrandsWhenSomebodyComes() throws IOException {
        FolderTowns towns = begin(100);
        assertEquals(102, towns.all().size());
        assertEquals(List.of(), towns.problems());
        assertEquals("Willkommen", towns.find("town-1").orElseThrow().text("home.title", Locale.GERMAN).orElseThrow());
        assertTrue(towns.byHost("town-2.localhost").orElseThrow().brand().file("logo.svg").isPresent());
        towns.close();
    }

    @Test
    void showsNobodyABrokenTownAmongManyAndTellsWithTheNextLook() throws IOException {
        folders.file("zell", "tokens.css", "body { display: none }").replace("oehna", "town.json", "\"ags\"", "\"agz\"")
                .town("pirna", "Pirna", "PIR").replace("pirna", "town.json", "\"Pirna\"", "5");
        FolderTowns towns = begin(100);
        assertEquals(Optional.empty(), towns.find("zell"));
        assertEquals(Optional.empty(), towns.byHost("zell.localhost"));
        assertEquals(Optional.empty(), towns.find("oehna"));
        assertEquals(List.of("pirna/town.json, line 2: name has a value of the wrong kind"), towns.problems());
        towns.look();
        assertEquals(3, towns.problems().size());
        assertTrue(towns.problems().get(0).startsWith("oehna/town.json, line 2: unknown entry \"agz\""), towns.problems().toString());
        assertTrue(towns.problems().get(2).startsWith("zell/tokens.css, line 1: "), towns.problems().toString());
        assertEquals(100, towns.all().size());
        towns.close();
    }

    @Test
    void listsABrokenTownAmongManyWithoutWhatIsBrokenUntilTheNextLook() throws IOException {
        folders.replace("oehna", "town.json", "\"ags\"", "\"agz\"");
        FolderTowns towns = begin(100);
        Town broken = towns.all().get(0);
        assertEquals("Öhna", broken.name());
        assertTrue(broken.offers("transfer-block"));
        assertEquals(Set.of("postal-vote", "transfer-block"), broken.services());
        assertEquals(Map.of(), broken.settings("postal-vote"));
        assertEquals(Optional.empty(), broken.text("home.title", Locale.GERMAN));
        assertThrows(IllegalStateException.class, broken::brand);
        towns.close();
    }

    @Test
    void readsTheRestOfATownIntoTheOneThatIsKnown() throws IOException {
        FolderTowns towns = begin(100);
        Town visited = towns.find("zell").orElseThrow();
        List<Town> announced = towns.all();
        towns.look();
        assertSame(visited, towns.find("zell").orElseThrow());
        assertEquals(announced, towns.all());
        assertEquals("Willkommen", announced.get(0).text("home.title", Locale.GERMAN).orElseThrow());
        towns.close();
    }

    @Test
    void readsATownAnewThatChangesBeforeTheNextLook() throws IOException {
        FolderTowns towns = begin(100);
        towns.find("zell");
        folders.replace("zell", "texts.utf8.properties", "Willkommen", "Moin").replace("oehna", "town.json", "\"Öhna\"", "\"Öhna am See\"")
                .replace("town-1", "texts.utf8.properties", "Willkommen", "Moin");
        assertEquals("Moin", towns.find("town-1").orElseThrow().text("home.title", Locale.GERMAN).orElseThrow());
        towns.look();
        assertEquals("Moin", towns.find("zell").orElseThrow().text("home.title", Locale.GERMAN).orElseThrow());
        assertEquals("Öhna am See", towns.find("oehna").orElseThrow().name());
        assertEquals(List.of(), towns.problems());
        towns.close();
    }

    @Test
    void forgetsATownThatIsRemovedBeforeTheNextLook() throws IOException {
        FolderTowns towns = begin(100);
        Files.move(root.resolve("zell"), root.resolve(".zell"));
        assertEquals(Optional.empty(), towns.find("zell"));
        towns.look();
        assertEquals(101, towns.all().size());
        assertEquals(List.of(), towns.problems());
        towns.close();
    }

    @Test
    void tellsOfManyTownsWhichOnesWantTheSameHost() throws IOException {
        folders.replace("zell", "town.json", "zell.localhost", "town-1.localhost");
        FolderTowns towns = begin(100);
        List<String> problems = List.of("zell/town.json: host town-1.localhost belongs to town-1 already");
        assertEquals(problems, towns.problems());
        assertEquals(Optional.empty(), towns.find("zell"));
        towns.look();
        assertEquals(problems, towns.problems());
        assertEquals("town-1", towns.byHost("town-1.localhost").orElseThrow().id());
        towns.close();
    }

    @Test
    void takesNoHostFromATownForABrokenOne() throws IOException {
        folders.replace("oehna", "town.json", "oehna.localhost", "zell.localhost").file("oehna", "tokens.css", "body { display: none }");
        FolderTowns towns = begin(100);
        assertEquals("zell", towns.byHost("zell.localhost").orElseThrow().id());
        assertEquals(List.of(), towns.problems());
        towns.look();
        assertTrue(towns.problems().get(0).startsWith("oehna/tokens.css, line 1: "), towns.problems().toString());
        assertEquals("zell", towns.byHost("zell.localhost").orElseThrow().id());
        towns.close();
    }

    @Test
    void leavesAHostToTheTownThatHadItAtTheStart() throws IOException {
        FolderTowns towns = begin(100);
        folders.replace("oehna", "town.json", "oehna.localhost", "zell.localhost");
        towns.look();
        assertEquals("zell", towns.byHost("zell.localhost").orElseThrow().id());
        assertEquals(List.of("oehna/town.json: host zell.localhost belongs to zell already"), towns.problems());
        towns.close();
    }

    @Test
    void keepsWhatSomebodyHasSeenOfATownThatBreaksBeforeTheNextLook() throws IOException {
        FolderTowns towns = begin(100);
        Town seen = towns.find("zell").orElseThrow();
        folders.file("zell", "tokens.css", "body { display: none }").file("oehna", "tokens.css", "body { display: none }");
        towns.look();
        assertSame(seen, towns.find("zell").orElseThrow());
        assertEquals(Optional.empty(), towns.find("oehna"));
        towns.close();
    }

    /** As in the framework, with so many more towns; returns when they are announced. */
    private FolderTowns begin(int more) throws IOException {
        for (int i = 0; i < more; i++) {
            folders.town("town-" + i, "Stadt " + i, "T" + (char) ('A' + i / 26) + (char) ('A' + i % 26));
        }
        Path data = Files.createDirectory(root.resolve(".data"));
        Files.createSymbolicLink(data.resolve("branding"), root);
        FolderTowns towns = new FolderTowns((BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> data.toString()));
        towns.all();
        return towns;
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
                new TownAddresses(folders.read(), "8080").get());
    }

    private static List<String> names(FolderTowns towns) {
        return towns.all().stream().map(Town::name).toList();
    }
}
