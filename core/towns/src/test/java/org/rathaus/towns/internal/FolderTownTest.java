package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Notice;
import org.rathaus.api.town.Town;

class FolderTownTest {

    @TempDir
    Path root;
    private Town town;

    @BeforeEach
    void read() throws IOException {
        town = new Folders(root).town("musterstadt", "Musterstadt", "MUS").read().find("musterstadt").orElseThrow();
    }

    @Test
    void tellsWhatItsFolderSays() {
        assertEquals("Stadt Musterstadt", town.officialName());
        assertEquals("MUS", town.referencePrefix());
        assertEquals(List.of(Locale.GERMAN, Locale.ENGLISH), town.languages());
        assertEquals(List.of("Hauptstraße 1", "22844 Musterstadt"), town.address());
    }

    @Test
    void namesTheContactForTheFirstAreaThatHasOne() {
        assertEquals("Antje Petersen", town.contact("postal-vote", "elections").name());
        assertEquals("Election office", town.contact("elections").role(Locale.ENGLISH));
    }

    @Test
    void namesTheGeneralContactForAnyOtherArea() {
        assertEquals("Bürgerbüro", town.contact("taxes").name());
    }

    @Test
    void namesTheTownHallWhereThereIsNoContact() throws IOException {
        FolderTowns towns = new Folders(root).replace("musterstadt", "town.json", "[\"*\"]", "[\"taxes\"]").read();
        assertEquals("+49 40 66969 000", towns.find("musterstadt").orElseThrow().contact("citizens").phone());
    }

    @Test
    void givesATextInTheLanguageElseInTheTownsFirst() {
        assertEquals(Optional.of("Welcome"), town.text("home.title", Locale.UK));
        assertEquals(Optional.of("Grüße"), town.text("home.intro", Locale.ENGLISH));
        assertEquals(Optional.of("Willkommen"), town.text("home.title", Locale.FRENCH));
        assertEquals(Optional.empty(), town.text("home.nothing", Locale.GERMAN));
    }

    @Test
    void offersTheServicesItNames() {
        assertTrue(town.offers("transfer-block"));
        assertFalse(town.offers("dog-tax"));
        assertEquals(Map.of("elections", List.of(Map.of("id", "demo", "rollingWeeks", 6))), town.settings("postal-vote"));
        assertThrows(UnsupportedOperationException.class, () -> town.settings("postal-vote").clear());
    }

    @Test
    void saysHowItWritesAndWhereItDelivers() throws IOException {
        assertEquals(Optional.empty(), town.mailing());
        Town writing = new Folders(root).replace("musterstadt", "town.json", "\"services\": {", """
                "mail": {"from": "rathaus@muster.example"},
                "deliveries": {"transfer-block": {"file-drop": {"format": "json"}}},
                "services": {""").read().find("musterstadt").orElseThrow();
        assertEquals(Optional.of(new Mailing("rathaus@muster.example", "")), writing.mailing());
        assertEquals(Map.of("file-drop", Map.of("format", "json")), writing.deliveries("transfer-block"));
        assertEquals(Map.of(), writing.deliveries("postal-vote"));
        assertEquals(Set.of("postal-vote", "transfer-block"), writing.services());
    }

    @Test
    void givesOnlyTheFilesOfItsBrand() {
        assertTrue(town.brand().file("logo.svg").isPresent());
        assertTrue(town.brand().file("town.json").isEmpty());
        assertTrue(town.brand().file("../musterstadt/logo.svg").isEmpty());
    }

    @Test
    void showsTheLogoWhereThereIsNoSmallOne() throws IOException {
        Files.delete(root.resolve("musterstadt/favicon.svg"));
        Brand brand = new Folders(root).replace("musterstadt", "logo.svg", "M0 0h1", "M0 0h2").read().find("musterstadt").orElseThrow().brand();
        assertArrayEquals(brand.file("logo.svg").orElseThrow(), brand.file("favicon.svg").orElseThrow());
    }

    @Test
    void changesTheBrandsVersionWithItsFilesOnly() throws IOException {
        Folders folders = new Folders(root);
        folders.replace("musterstadt", "texts.utf8.properties", "Willkommen", "Moin");
        assertEquals(town.brand().version(), folders.read().find("musterstadt").orElseThrow().brand().version());
        folders.replace("musterstadt", "tokens.css", "#00538a", "#00538b");
        assertNotEquals(town.brand().version(), folders.read().find("musterstadt").orElseThrow().brand().version());
    }

    @Test
    void tellsNoticesByLocalTime() throws IOException {
        String notice = "\"notices\": [{\"from\": \"2027-01-04\", \"until\": \"2027-07-05\", \"title\": {\"de\": \"Zu\"}}], \"services\": {";
        Notice read = new Folders(root).replace("musterstadt", "town.json", "\"services\": {", notice).read().find("musterstadt").orElseThrow()
                .notices().get(0);
        assertEquals(Instant.parse("2027-01-03T23:00:00Z"), read.from());
        assertEquals(Instant.parse("2027-07-05T22:00:00Z"), read.until());
        assertTrue(read.isShown(read.from()) && !read.isShown(read.until()));
        assertEquals("Zu", read.title(Locale.ENGLISH));
        assertEquals(Locale.GERMAN, read.languageOf(Locale.ENGLISH).orElseThrow());
    }

    @Test
    void tellsTheColourBehindItsPages() throws IOException {
        assertEquals("#ffffff", town.brand().pageColour(false).orElseThrow());
        String dark = "@media (prefers-color-scheme: dark) { :root { --kern-color-layout-background-default: #0a0c10; } }";
        assertEquals("#0a0c10", new Folders(root).file("musterstadt", "tokens.css", dark).read().find("musterstadt").orElseThrow()
                .brand().pageColour(true).orElseThrow());
    }

    @Test
    void printsInTheColourOfItsLinksUnlessPaperDoesNotShowIt() {
        assertEquals("#123456", printing("--kern-color-action-default: #123456;"));
        assertEquals("#000000", printing("--kern-color-action-default: #ffffff;"));
    }

    private String printing(String tokens) {
        return new FileBrand(Map.of("tokens.css", (":root { " + tokens + " }").getBytes(StandardCharsets.UTF_8))).paperColour();
    }
}
