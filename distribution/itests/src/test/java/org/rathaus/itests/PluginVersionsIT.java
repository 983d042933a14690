package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Which version of a plugin runs: by what lies in the hot folder, by the operator's commands, and by what ran well before. */
class PluginVersionsIT {

    private static final String FILE = DogsPlugin.FILE;
    private static final String OTHER = "a-dogs.jar";
    private static final String SERVICE = DogsPlugin.SERVICE;

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", "plugin.start=PT6S\n");

    private static Administrator administrator;

    @TempDir
    Path shell;

    private final Visitor citizen = PORTAL.visitor();
    private final HotFolder folder = new HotFolder(PORTAL.data(), PORTAL.visitor());
    private final Operator operator = new Operator(PORTAL.data());

    @BeforeAll
    static void offer() {
        administrator = Administrator.of(PORTAL);
        DogsPlugin.offer(PORTAL.data());
    }

    @AfterEach
    void cleanUp() throws IOException {
        for (String file : List.of(FILE, OTHER)) {
            Files.deleteIfExists(PORTAL.data().resolve("plugins").resolve(file));
        }
        Patience.until("the service is gone", () -> citizen.get(SERVICE).status() == 404 && row(FILE).isEmpty() && row(OTHER).isEmpty());
        folder.forgetKept(DogsPlugin.NAME);
    }

    private static String row(String file) {
        return administrator.plugin(file);
    }

    private void run(int version) {
        run(FILE, version);
    }

    private void run(String file, int version) {
        DogsPlugin plugin = DogsPlugin.working(version);
        folder.put(file, plugin.jar(), SERVICE, plugin.title());
        Patience.until(file + " runs", () -> row(file).contains("Läuft"));
    }

    private static Bundle bundle() {
        return Stream.of(PORTAL.framework().getBundles()).filter(it -> DogsPlugin.NAME.equals(it.getSymbolicName())).findFirst().orElseThrow();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(shell.resolve("download.jar"), content);
    }

    @Test
    void aJarThatIsStillBeingCopiedIsNotTakenUp() throws Exception {
        run(1);
        byte[] jar = DogsPlugin.working(2).jar();
        try (OutputStream out = Files.newOutputStream(PORTAL.data().resolve("plugins").resolve(FILE))) {
            for (int part = 0; part < 4; part++) {
                out.write(jar, jar.length * part / 4, jar.length * (part + 1) / 4 - jar.length * part / 4);
                out.flush();
                assertEquals("Hunde 1", citizen.get(SERVICE).heading());
                Thread.sleep(part < 3 ? 700 : 0);
            }
        }
        Patience.until("the whole file runs", () -> citizen.get(SERVICE).heading().equals("Hunde 2") && row(FILE).contains("Läuft"));
    }

    @Test
    void aJarWithAHoleIsRefusedAlthoughItsEndIsThere() {
        run(1);
        byte[] jar = DogsPlugin.working(2).jar();
        Arrays.fill(jar, jar.length / 3, jar.length / 3 + 200, (byte) 0);
        folder.put(FILE, jar);
        Patience.until("it is quarantined", () -> row(FILE).contains("kein lesbares Jar"));
        assertTrue(row(FILE).contains("Version 1.0.0 läuft weiter"), row(FILE));
    }

    @Test
    void theSameJarAgainChangesNothing() throws Exception {
        run(1);
        long before = bundle().getBundleId();
        Thread.sleep(1100);
        folder.put(FILE, folder.read(FILE));
        Thread.sleep(1500);
        assertEquals(before, bundle().getBundleId());
        assertTrue(row(FILE).contains("Läuft"), row(FILE));
    }

    @Test
    void theHigherOfTwoFilesRunsInWhateverOrderTheyCome() {
        run(FILE, 2);
        folder.put(OTHER, DogsPlugin.working(1).jar());
        Patience.until("the lower stands by", () -> row(OTHER).contains("In Reserve"));
        assertTrue(row(OTHER).contains(FILE + " 2.0.0"), row(OTHER));
        assertEquals("Hunde 2", citizen.get(SERVICE).heading());
        folder.put(OTHER, DogsPlugin.working(3).jar(), SERVICE, "Hunde 3");
        Patience.until("now this one stands by", () -> row(FILE).contains("In Reserve"));
    }

    @Test
    void theLowerComesBackWhenTheHigherIsTakenAway() {
        run(FILE, 2);
        folder.put(OTHER, DogsPlugin.working(1).jar());
        Patience.until("the lower stands by", () -> row(OTHER).contains("In Reserve"));
        folder.remove(FILE);
        Patience.until("the lower runs", () -> citizen.get(SERVICE).heading().equals("Hunde 1") && row(OTHER).contains("Läuft"));
    }

    @Test
    void aLowerVersionInPlaceOfAHigherIsTaken() {
        run(2);
        run(1);
        assertEquals("Hunde 1", citizen.get(SERVICE).heading());
    }

    static Stream<Arguments> badVersions() {
        return Stream.of(
                Arguments.of("does not resolve", DogsPlugin.working(2).wantingJar(), "org.example.nowhere"),
                Arguments.of("fails at once", DogsPlugin.failingAtOnce(2).jar(), "no dogs today"),
                Arguments.of("never ends its start", DogsPlugin.hanging(2).jar(), "its start: it has not ended within PT6S"),
                Arguments.of("has no first page", DogsPlugin.withoutFirstPage(2).jar(), "its first page answers 500"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badVersions")
    void theGoodVersionGoesOnWhenTheNewOne(String fault, byte[] jar, String reason) throws Exception {
        run(1);
        try (Busy busy = Busy.at(PORTAL.visitor(), SERVICE, DogsPlugin.STEP, Map.of("_f", "name", "name", "Rex"))) {
            folder.put(FILE, jar);
            Patience.until("it is quarantined", () -> row(FILE).contains("In Quarantäne"));
            busy.stop();
            assertEquals(List.of(), busy.failures());
        }
        assertTrue(row(FILE).contains(reason) && row(FILE).contains("Version 1.0.0 läuft weiter"), row(FILE));
        assertEquals("Hunde 1", citizen.get(SERVICE).heading());
    }

    @Test
    void theGoodVersionComesBackWhenTheNewOneFailsItsFirstCitizen() throws Exception {
        run(1);
        folder.put(FILE, DogsPlugin.withoutForm(2).jar());
        Patience.until("it runs", () -> row(FILE).contains("2.0.0 Läuft"));
        assertEquals(500, citizen.get(DogsPlugin.STEP).status());
        Patience.until("the one before is back", () -> citizen.get(DogsPlugin.STEP).status() == 200);
        Patience.until("the operator reads why", () -> row(FILE).contains("answered citizens with 500"));
        assertTrue(row(FILE).contains("Version 1.0.0 läuft weiter"), row(FILE));
    }

    @Test
    void aRequestThatTakesLongEndsInTheVersionInWhichItBegan() throws Exception {
        folder.put(FILE, DogsPlugin.slow(1).jar(), SERVICE, "Hunde 1");
        System.setProperty(DogsPlugin.SLOW, "");
        CompletableFuture<Page> answer = CompletableFuture.supplyAsync(() -> citizen.post(DogsPlugin.STEP, Map.of("_f", "name", "name", "Rex")));
        Patience.until("it has begun", () -> System.getProperty(DogsPlugin.SLOW) == null);
        run(2);
        assertFalse(answer.isDone());
        assertEquals(303, answer.join().status());
        assertTrue(citizen.get(SERVICE + "/apply/check").words().contains("Rex"));
        Patience.until("the old version is gone", () -> Stream.of(PORTAL.framework().getBundles())
                .filter(it -> DogsPlugin.NAME.equals(it.getSymbolicName())).count() == 1);
    }

    @Test
    void rollbackPutsTheVersionBeforeIntoTheFolder() throws Exception {
        run(1);
        byte[] first = folder.read(FILE);
        run(2);
        List<String> said = operator.does("plugins", "rollback", "dogs");
        assertEquals(List.of("running: org.example.dogs 1.0.0 in " + FILE), said);
        assertEquals("Hunde 1", citizen.get(SERVICE).heading());
        assertTrue(Arrays.equals(first, folder.read(FILE)));
        assertEquals(List.of("running: org.example.dogs 2.0.0 in " + FILE), operator.does("plugins", "rollback", "dogs", "2.0.0"));
        assertTrue(operator.fails(1, "plugins", "rollback", "dogs", "7.0.0").get(0).contains("kept are: 2.0.0, 1.0.0"));
    }

    @Test
    void installingAnswersWithWhatBecameOfIt() throws Exception {
        List<String> said = operator.does("plugins", "install", file(DogsPlugin.working(1).jar()).toString());
        assertEquals(List.of("org.example.dogs 1.0.0, new here", "running: org.example.dogs 1.0.0 in " + FILE), said);
        assertEquals("Hunde 1", citizen.get(SERVICE).heading());
        List<String> bad = operator.fails(1, "plugins", "update", file(DogsPlugin.failingAtOnce(2).jar()).toString());
        assertTrue(bad.get(1).contains("Nothing was changed") && bad.get(1).contains("no dogs today")
                && bad.get(1).contains("version 1.0.0 goes on running"), bad.toString());
        assertTrue(row(FILE).contains("1.0.0 Läuft"), row(FILE));
    }

    @Test
    void theCheckSaysWhatIsMissingBeforeAnythingIsChanged() throws Exception {
        List<String> said = operator.fails(1, "plugins", "install", file(DogsPlugin.working(1).wantingJar()).toString());
        assertTrue(said.get(1).contains("needs what is not here") && said.get(1).contains("org.example.nowhere"), said.toString());
        assertFalse(Files.exists(PORTAL.data().resolve("plugins").resolve(FILE)));
    }

    @Test
    void onlyWhatIsThereIsUpdatedOrRemoved() throws Exception {
        assertTrue(operator.fails(1, "plugins", "update", file(DogsPlugin.working(1).jar()).toString()).get(1).contains("no plugin org.example.dogs"));
        assertTrue(operator.fails(1, "plugins", "remove", "dogs").get(0).contains("no plugin dogs"));
        run(1);
        assertEquals(List.of("Removed org.example.dogs"), operator.does("plugins", "remove", "dogs"));
        assertEquals(404, citizen.get(SERVICE).status());
        assertEquals(List.of("running: org.example.dogs 1.0.0 in " + FILE), operator.does("plugins", "rollback", "org.example.dogs", "1.0.0"));
    }

    @Test
    void theListShowsWhatRunsWhereAndWhatCanBeGoneBackTo() throws Exception {
        run(1);
        run(2);
        String line = operator.does("plugins", "list").stream().filter(it -> it.startsWith("dogs ")).findFirst().orElseThrow();
        assertTrue(line.matches("dogs +org.example.dogs +2\\.0\\.0 +running +norderstedt +2\\S+Z +[1-9]\\d* +0 +\\d+ ms +2\\.0\\.0,1\\.0\\.0"), line);
    }

    @Test
    void anUploadedPluginIsLookedIntoAndRunsWhenItIsConfirmed() {
        run(1);
        FormWalk page = upload(DogsPlugin.working(2).jar());
        assertTrue(page.page().words().contains("neuer als Version 1.0.0"), page.page().words());
        assertEquals("Hunde 1", citizen.get(SERVICE).heading());
        Page done = confirm(page);
        assertTrue(done.words().contains("org.example.dogs 2.0.0: Läuft"), done.words());
        assertEquals("Hunde 2", citizen.get(SERVICE).heading());
        Page back = administrator.visitor().visit("/operator").answer("plugin", DogsPlugin.NAME).answer("version", "1.0.0").submit().page();
        assertTrue(back.words().contains("org.example.dogs 1.0.0: Läuft"), back.words());
    }

    @Test
    void anUploadedPluginThatFailsLeavesEverythingAsItWas() {
        run(1);
        byte[] before = folder.read(FILE);
        Page page = confirm(upload(DogsPlugin.withoutFirstPage(2).jar()));
        assertTrue(page.words().contains("Es wurde nichts geändert.") && page.words().contains("Version 1.0.0 läuft weiter"), page.words());
        assertTrue(Arrays.equals(before, folder.read(FILE)));
        assertTrue(row(FILE).contains("1.0.0 Läuft"), row(FILE));
    }

    private static FormWalk upload(byte[] jar) {
        return administrator.visitor().visit("/operator").attach("jar", "dogs.jar", "application/java-archive", jar).submit();
    }

    private static Page confirm(FormWalk page) {
        return page.answer("upload", page.page().html().select("input[name=upload]").val()).submit().page();
    }

    @Test
    void noOtherSiteChangesPlugins() {
        Page page = administrator.visitor().send("POST", "/operator", Map.of("op", "rollback", "plugin", "postal-vote"),
                Map.of("Sec-Fetch-Site", "cross-site"));
        assertEquals(403, page.status());
    }

    @Test
    void whyNamesEachReason() throws Exception {
        assertTrue(operator.fails(1, "plugins", "why", "dogs", "norderstedt").get(0).contains("No plugin with the service dogs is installed"));
        run(1);
        assertTrue(operator.does("plugins", "why", "dogs", "norderstedt").get(1).equals("norderstedt: offered, open"));
        assertTrue(operator.fails(1, "plugins", "why", "dogs", "musterhausen").get(1).contains("town.json does not name dogs"));
        assertTrue(operator.fails(1, "plugins", "why", "dogs", "nowhere").get(1).contains("There is no town nowhere"));
        folder.remove(FILE, SERVICE);
        folder.put(OTHER, DogsPlugin.failingAtOnce(2).jar());
        Patience.until("it is quarantined", () -> row(OTHER).contains("no dogs today"));
        String file = operator.does("plugins", "why", "dogs", "norderstedt").get(0);
        assertTrue(file.contains("quarantined") && file.contains("no dogs today (Dogs.java:") && file.contains("; version 1.0.0 goes on running"), file);
    }
}
