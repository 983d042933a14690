package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** All of the distribution comes up. */
class DistributionIT {

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private final Visitor visitor = PORTAL.visitor();

    @Test
    void everyBundleRuns() {
        List<String> others = Arrays.stream(PORTAL.framework().getBundles())
                .filter(bundle -> bundle.getState() != expected(bundle))
                .map(Bundle::toString)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void isPackedWithoutDeveloperMode() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("rathaus.home")).getParent(), "*.zip")) {
            try (ZipFile zip = new ZipFile(files.iterator().next().toFile())) {
                assertTrue(zip.getEntry("rathaus/launcher/org.rathaus.launcher.jar") != null);
                assertEquals(List.of(), zip.stream().map(ZipEntry::getName).filter(it -> it.matches("rathaus/dev/.*|.*devmode.*|.*greenmail.*")).toList());
            }
        }
    }

    /** A backup has what the statistics hold in memory for some seconds only if the two find each other. */
    @Test
    void whoCopiesTheDatabaseKnowsWhoStoresLate() throws InvalidSyntaxException {
        ServiceReference<?>[] late = PORTAL.framework().getAllServiceReferences("org.rathaus.kernel.operation.DelayedRows", null);
        assertEquals(List.of("org.rathaus.statistics"), Arrays.stream(late).map(it -> it.getBundle().getSymbolicName()).toList());
        assertTrue(Arrays.stream(late[0].getUsingBundles()).anyMatch(it -> it.getSymbolicName().equals("org.rathaus.storage")));
    }

    private static Bundle api() {
        return Arrays.stream(PORTAL.framework().getBundles()).filter(it -> "org.rathaus.api".equals(it.getSymbolicName())).findFirst().orElseThrow();
    }

    private static int expected(Bundle bundle) {
        boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
    }

    @Test
    void everyComponentHasWhatItNeeds() {
        assertEquals(List.of(), PORTAL.waitingComponents());
    }

    @Test
    void hasNothingOfDeveloperMode() {
        assertEquals(List.of(), Arrays.stream(PORTAL.framework().getBundles()).map(Bundle::getSymbolicName)
                .filter(it -> it.matches("org\\.rathaus\\.devmode|.*greenmail|biz\\.aQute.*")).toList());
        for (String page : List.of("/dev", "/dev/build", "/dev/state", "/dev/reload.js", "/dev/mails", "/dev/mails/1", "/norderstedt/dev")) {
            assertEquals(404, visitor.get(page).status(), page);
        }
        Class<?> texts = assertDoesNotThrow(() -> api().loadClass("org.rathaus.api.service.TextsInWork"));
        Throwable refusal = assertThrows(InvocationTargetException.class, () -> texts.getMethod("readFrom", Path.class).invoke(null, PORTAL.data())).getCause();
        assertEquals("texts are read from sources in developer mode only", refusal.getMessage());
    }

    @Test
    void isAliveAndReady() {
        assertEquals(200, visitor.get("/health/live").status());
        assertEquals(200, visitor.get("/health/ready").status());
    }

    @Test
    void startsWithoutWarningsAndErrors() {
        assertEquals(List.of(), LOG.complaints());
    }

    @Test
    void tellsWhereTheTownsAre() {
        List<String> lines = PORTAL.announcements();
        assertTrue(lines.stream().anyMatch(line -> line.contains("/norderstedt/")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("/musterhausen/")), lines::toString);
        assertTrue(PORTAL.administratorLink().isPresent(), lines::toString);
    }

    @Test
    void loadsNothingFromElsewhere() throws IOException {
        String page = visitor.get("/norderstedt/").text();
        String css = new String(visitor.get(stylesheet(page)).body(), StandardCharsets.UTF_8);
        assertTrue(css.length() > 1_000);
        assertTrue(!page.contains("src=\"http") && !css.contains("url(http"), "something is loaded from elsewhere");
    }

    private static String stylesheet(String page) {
        return org.jsoup.Jsoup.parse(page).select("link[rel=stylesheet]").first().attr("href");
    }
}
