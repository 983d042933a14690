package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.rathaus.api.town.Town;

/** Among many towns the start reads only who each one is; what else it has comes with the first visitor or the next look. */
class ManyTownsTest {

    @TempDir
    Path root;
    private Folders folders;

    @BeforeEach
    void twoTownsAmongMany() throws IOException {
        folders = new Folders(root).town("zell", "Zell", "ZEL").town("oehna", "Öhna", "OEH");
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
}
