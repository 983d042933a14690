package org.rathaus.backoffice.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryPlugins;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryUnfinished;
import org.rathaus.backoffice.internal.testing.OneService;
import org.rathaus.web.SentFile;

class PluginsOnThePageTest {

    @TempDir
    Path data;

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryPlugins plugins = new MemoryPlugins();
    private final OneService services = new OneService();
    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(new OperatorArea(accounts.identities(), new MemoryDeliveries(), plugins, new MemoryEnablement(), new MemoryUnfinished(),
                new MemoryStatistics(), null, () -> false, name -> name.equals("rathaus.operator.host") ? "" : data.toString()), null, services);
        browser.as(accounts.add(StaffMember.INSTALLATION, "admin", "Administration"));
    }

    private String upload(String content) throws IOException {
        Path file = Files.writeString(data.resolve("sent"), content);
        return browser.post("", Map.of("op", "look"), new SentFile("jar", "dog-tax.jar", "", file));
    }

    private static String staged(String page) {
        return Jsoup.parse(page).select("input[name=upload]").attr("value");
    }

    @Test
    void showsWhatAPluginHasAnswered() {
        String row = Jsoup.parse(browser.get("")).select("tr:has(td:containsOwn(dog-tax.jar))").text();
        assertTrue(row.contains("Unsere 1.234 5 67 ms"), row);
    }

    @Test
    void anUploadedFileRunsOnlyWhenItIsConfirmed() throws Exception {
        String page = upload("2.0.0");
        assertTrue(page.contains("neuer als Version 1.0.0") && page.contains("Version 2.0.0 in Betrieb nehmen"), page);
        assertEquals(List.of(), plugins.done());
        browser.post("", Map.of("op", "install", "upload", staged(page)));
        assertEquals(303, browser.status());
        assertEquals(List.of("install 2.0.0"), plugins.done());
        assertTrue(browser.get("?changed=dog-tax.jar").contains("dog-tax 1.0.0: Läuft"));
    }

    @Test
    void saysThatAFileIsOlder() throws Exception {
        assertTrue(upload("0.9.0").contains("aber älter als Version 1.0.0"));
    }

    @Test
    void whatCannotRunCannotBeConfirmed() throws Exception {
        String page = upload("2.0.0/org.example.nowhere");
        assertTrue(page.contains("org.example.nowhere"), page);
        assertEquals("", staged(page));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        String page = upload("noise");
        assertTrue(page.contains("Es wurde nichts geändert. Die Datei ist kein lesbares Jar.") && page.contains("not a readable jar file"), page);
        assertTrue(page.contains("<title>Fehler: "), page);
    }

    @Test
    void asksForAFileWhenNoneWasSent() {
        assertTrue(browser.post("", Map.of("op", "look")).contains("id=\"jar-error\""));
        assertTrue(browser.post("", Map.of("op", "install", "upload", "../../etc/passwd")).contains("id=\"jar-error\""));
        assertEquals(List.of(), plugins.done());
    }

    @Test
    void goesBackToAVersionThatRanWell() {
        assertTrue(browser.get("").contains("Zurück zu Version 0.9.0"));
        browser.post("", Map.of("op", "rollback", "plugin", "dog-tax", "version", "0.9.0"));
        assertEquals(List.of("rollback 0.9.0"), plugins.done());
        assertTrue(browser.post("", Map.of("op", "rollback", "plugin", "dog-tax", "version", "7")).contains("keine frühere Version"));
    }

    @Test
    void startsAnewWhatIsLeftAlone() {
        assertFalse(browser.get("").contains("Neu starten"), "neither what runs, nor what is no plugin");
        services.fail();
        var form = Jsoup.parse(browser.get("")).select("form:has(button[aria-label='Neu starten: dog-tax 1.0.0'])");
        browser.post("", Map.of("op", form.select("[name=op]").val(), "plugin", form.select("[name=plugin]").val()));
        assertEquals(303, browser.status());
        assertEquals(List.of("restart 1.0.0"), plugins.done());
        assertTrue(browser.post("", Map.of("op", "restart", "plugin", "cats")).contains("no dogs today"));
    }

    @Test
    void asksBeforeAPluginIsRemoved() {
        String link = Jsoup.parse(browser.get("")).select("a[aria-label='Entfernen …: dog-tax.jar']").attr("href");
        String page = browser.get(link.substring(link.indexOf("remove-plugin")));
        assertTrue(page.contains("dog-tax 1.0.0 wirklich entfernen?") && page.contains("Der Dienst „dog-tax“ endet.")
                && page.contains("Nichts geht verloren"), page);
        assertEquals(List.of(), plugins.done());
        browser.post("", Map.of("op", "remove", "plugin", Jsoup.parse(page).select("input[name=plugin]").val()));
        assertEquals(List.of("remove"), plugins.done());
        assertEquals(303, browser.status());
        String after = browser.get("?removed=dog-tax");
        assertTrue(after.contains("dog-tax ist entfernt.") && after.contains("Version 1.0.0 wieder einsetzen"), after);
    }

    @Test
    void saysThatNothingEndsWhereNothingRuns() {
        String page = browser.get("remove-plugin?file=broken.jar");
        assertTrue(page.contains("broken.jar wirklich entfernen?") && page.contains("Kein Dienst endet"), page);
        browser.get("remove-plugin?file=nothing.jar");
        assertEquals(404, browser.status());
    }

    @Test
    void changesAreMadeInTheNameOfTheAccount() {
        browser.post("", Map.of("op", "rollback", "plugin", "dog-tax", "version", "0.9.0"));
        assertEquals(accounts.list(StaffMember.INSTALLATION).get(0).id(), plugins.actor());
    }

    @Test
    void aStrangerChangesNothing() throws Exception {
        String page = upload("2.0.0");
        browser.post("sign-out", Map.of());
        browser.post("", Map.of("op", "install", "upload", staged(page)));
        browser.post("", Map.of("op", "rollback", "plugin", "dog-tax", "version", "0.9.0"));
        browser.post("", Map.of("op", "restart", "plugin", "dog-tax"));
        browser.post("", Map.of("op", "remove", "plugin", "dog-tax.jar"));
        assertFalse(upload("3.0.0").contains("3.0.0") || browser.get("remove-plugin?file=dog-tax.jar").contains("wirklich"));
        assertEquals(List.of(), plugins.done());
    }

    @Test
    void theOldestOfManyUploadsIsForgotten() throws Exception {
        for (int version = 2; version < 12; version++) {
            upload(version + ".0.0");
        }
        try (var files = Files.list(data.resolve("cache/plugin-uploads"))) {
            assertEquals(5, files.count());
        }
    }
}
