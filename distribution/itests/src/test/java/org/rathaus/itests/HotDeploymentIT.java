package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Plugins come, go and are replaced while citizens use the portal. */
class HotDeploymentIT {

    private static final String FILE = "org.rathaus.service.postal-vote.jar";
    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final String TITLE = "Briefwahl beantragen";

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private static byte[] original;
    private static Administrator administrator;

    private final Visitor citizen = PORTAL.visitor();
    private final HotFolder folder = new HotFolder(PORTAL.data(), PORTAL.visitor());
    private Map<String, String> otherBundles;

    @BeforeAll
    static void signIn() {
        original = new HotFolder(PORTAL.data(), PORTAL.visitor()).read(FILE);
        administrator = Administrator.of(PORTAL);
    }

    @BeforeEach
    void lookAtTheOtherBundles() {
        otherBundles = otherBundles();
    }

    @AfterEach
    void leavesTheOtherBundlesAlone() {
        folder.put(FILE, original, SERVICE, TITLE);
        assertEquals(otherBundles, otherBundles());
    }

    private static Map<String, String> otherBundles() {
        var bundles = new TreeMap<String, String>();
        for (Bundle bundle : PORTAL.framework().getBundles()) {
            if (!bundle.getLocation().startsWith("plugin:")) {
                bundles.put(bundle.getSymbolicName(), bundle.getState() + " since " + bundle.getLastModified());
            }
        }
        return bundles;
    }

    @Test
    void removedServicesDisappearAndSaySo() {
        folder.remove(FILE, SERVICE);
        Page page = citizen.get(SERVICE);
        assertEquals("Dieser Dienst ist im Moment nicht verfügbar", page.heading());
        assertTrue(page.title().endsWith("Norderstedt") && page.words().contains("+49 40 66969"), page.words());
        assertFalse(citizen.get("/norderstedt/").text().contains(SERVICE));
        assertFalse(citizen.get("/musterhausen/").text().contains("/musterhausen/postal-vote"));
    }

    /** Who stops a bundle may start it again: citizens are asked to come back, and to those who come meanwhile it is as if nothing was. */
    @Test
    void stoppedServicesMayComeBack() throws BundleException {
        Bundle plugin = Arrays.stream(PORTAL.framework().getBundles()).filter(it -> "org.rathaus.service.postal-vote".equals(it.getSymbolicName()))
                .findFirst().orElseThrow();
        plugin.stop();
        try {
            Page page = citizen.get(SERVICE);
            assertEquals(503, page.status());
            assertEquals("Dieser Dienst ist im Moment nicht verfügbar", page.heading());
            assertTrue(page.title().endsWith("Norderstedt") && !page.header("Retry-After").isEmpty(), page::toString);
        } finally {
            plugin.start();
        }
        Patience.until("it is back", () -> citizen.get(SERVICE).status() == 200);
    }

    @Test
    void citizensGoOnWhereTheyWereWhenAServiceComesBack() {
        FormWalk form = Application.address(Application.person(Application.begin(citizen, "norderstedt"), "Dazwischen").submit());
        form.submit();
        folder.remove(FILE, SERVICE);
        assertEquals(404, citizen.get(SERVICE + "/apply/delivery").status());
        folder.put(FILE, original, SERVICE, TITLE);
        Page check = citizen.visit(SERVICE + "/apply/delivery").answer("delivery", "home").submit().page();
        assertEquals(SERVICE + "/apply/check", check.path());
        assertTrue(check.words().contains("Dazwischen") && check.words().contains("Ulzburger"), check.words());
    }

    @Test
    void removedServicesKeepTheirCasesReadable() {
        Application.Sent sent = Application.send(citizen, "norderstedt");
        folder.remove(FILE, SERVICE);
        Page status = citizen.get(sent.status());
        assertEquals(200, status.status());
        assertTrue(status.words().contains(sent.reference()), status.words());
    }

    @Test
    void replacingAServiceIsNoticedByNobody() throws Exception {
        try (Busy one = Busy.at(PORTAL.visitor()); Busy two = Busy.at(PORTAL.visitor())) {
            for (int version = 2; version <= 4; version++) {
                folder.put(FILE, Jars.version(original, version), SERVICE, TITLE + " (Fassung " + version + ")");
                Thread.sleep(500);
            }
            one.stop();
            two.stop();
            assertEquals(java.util.List.of(), one.failures());
            assertEquals(java.util.List.of(), two.failures());
            assertTrue(one.count() + two.count() > 50, one.count() + " and " + two.count() + " requests");
        }
    }

    @Test
    void formsFilledInWithAnOlderVersionAreSentToTheNewer() {
        FormWalk form = Application.check(citizen, "norderstedt", "Übergang");
        folder.put(FILE, Jars.version(original, 5), SERVICE, TITLE + " (Fassung 5)");
        assertTrue(new Application.Sent(form.submit().page()).reference().startsWith("NOR-"));
    }

    static Stream<Arguments> brokenJars() {
        return Stream.of(
                Arguments.of("noise.jar", "not a readable jar".repeat(99).getBytes(StandardCharsets.UTF_8),
                        "kein lesbares Jar", "not a readable jar file"),
                Arguments.of("nameless.jar", Jars.empty(Map.of("Created-By", "nobody")), "ist kein Plugin", "no Bundle-SymbolicName"),
                Arguments.of("wanting.jar", bundle("wanting", Map.of("Import-Package", "org.example.nowhere")),
                        "fehlt etwas", "org.example.nowhere"),
                Arguments.of("serviceless.jar", bundle("serviceless", Map.of()), "bietet keinen Dienst an", "publishes no PublicService"),
                Arguments.of("textless.jar", textless(), "hält eine Regel nicht ein", "familyName.label"));
    }

    private static byte[] bundle(String name, Map<String, String> more) {
        var headers = new TreeMap<>(more);
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.example." + name);
        return Jars.empty(headers);
    }

    private static byte[] textless() {
        return Jars.changed(new HotFolder(PORTAL.data(), PORTAL.visitor()).read(FILE),
                Map.of("Bundle-SymbolicName", "org.example.textless"),
                texts -> texts.replaceAll("(?m)^familyName.label=.*$", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenJars")
    void brokenPluginsAreQuarantinedWithTheReason(String file, byte[] content, String cause, String detail) {
        folder.put(file, content);
        Patience.until(file + " is quarantined", () -> row(file).contains("In Quarantäne"));
        assertTrue(row(file).contains(cause) && row(file).contains(detail), row(file));
        assertTrue(LOG.complaints().stream().anyMatch(it -> it.contains("plugin " + file) && it.contains("is quarantined: ") && it.contains(detail)),
                LOG.complaints()::toString);
        assertEquals(200, citizen.get(SERVICE).status());
        assertEquals(200, citizen.get("/norderstedt/transfer-block").status());
        assertEquals(200, citizen.get("/health/ready").status());
        folder.remove(file);
        Patience.until(file + " is forgotten", () -> row(file).isEmpty());
    }

    /** The line of a file in the operator's table. */
    private static String row(String file) {
        return administrator.plugin(file);
    }

    @Test
    void aBrokenReplacementNeverTakesTheOldVersionAway() {
        folder.put(FILE, Arrays.copyOf(original, original.length / 2));
        Patience.until("the replacement is quarantined", () -> row(FILE).contains("In Quarantäne"));
        assertTrue(row(FILE).contains("läuft weiter"), row(FILE));
        assertEquals(TITLE, citizen.get(SERVICE).heading());
        assertTrue(Application.send(citizen, "norderstedt").reference().startsWith("NOR-"));
    }

    @Test
    void townsAreReloadedToo() throws Exception {
        var texts = PORTAL.data().resolve("branding/norderstedt/texts.utf8.properties");
        String before = java.nio.file.Files.readString(texts);
        java.nio.file.Files.writeString(texts, before.replaceAll("(?m)^home.title=.*$", "home.title=Moin"));
        Patience.until("the new title is shown", () -> citizen.get("/norderstedt/").words().contains("Moin"));
        java.nio.file.Files.writeString(texts, before);
    }
}
