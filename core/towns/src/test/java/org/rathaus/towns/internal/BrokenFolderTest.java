package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFolderTest {

    @TempDir
    Path root;
    private Folders folders;

    @BeforeEach
    void write() throws IOException {
        folders = new Folders(root).town("muster", "Muster", "MUS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "22844"]               | "2284"]              | line 3: postcodes/0 must have five digits, but is "2284"
            "MUS"                  | "Mu"                 | line 2: referencePrefix must be two to five capital letters, but is "Mu"
            "muster.localhost"     | "Muster:80"          | line 3: hosts/0 must be a host name in small letters, without port, but is "Muster:80"
            ["de", "en"]           | []                   | line 3: languages needs at least one entry
            "+49 40 66969 123"     | "66969"              | line 6: contacts/0/phone must be in international notation, such as +49 40 66969 000, but is "66969"
            "areas": ["*"],        |                      | line 7: contacts/1/areas needs at least one entry
            "email": "rathaus@muster.example", |          | line 1: email is missing
            "phone":               | "telephone":         | line 6: unknown entry "telephone"
            "name": "Muster",      | "name": 5,           | line 2: name has a value of the wrong kind
            "name": "Muster",      | "name": "A", "name": "B", | line 2: Duplicate
            "ags"                  | ags                  | line 2: Unexpected character
            "areas": ["elections"] | "areas": "elections" | line 6: contacts/0/areas has a value of the wrong kind
            "services": {          | "services": {"a": {"assurance": "medium"}, | \
            line 9: services/a/assurance must be a level of assurance: none, low, substantial or high
            "services": {          | "services": {"a": {"retention": "1 year"}, | line 9: services/a/retention must be a time such as P90D, P6M or P1Y
            "services": {          | "services": {"a": {"delivery": "file-drop"}, | line 9: services/a/delivery must be overview; targets stand under deliveries
            "services": {          | "services": [        | line 10: Unexpected
            "services": {          | "mail": {"from": "Rathaus <a@b.de>"}, "services": { | line 9: mail/from must be a plain mail address, but is "Rathaus <a@b.de>"
            "services": {          | "mail": {}, "services": { | line 9: mail/from is missing
            "services": {          | "mail": {"from": "a@b.de", "portal": "b.de/"}, "services": { | line 9: mail/portal must be an address
            "services": {          | "deliveries": {"dog-tax": {"file-drop": {}}}, "services": { | line 9: deliveries/dog-tax names a service that services does not offer
            "services": {          | "deliveries": {"transfer-block": {}}, "services": { | line 9: deliveries/transfer-block needs at least one target
            "services": {          | "deliveries": {"a": {"file-drop": {}}}, "services": {"a": {"delivery": "overview"}, | \
            line 9: deliveries/a names targets of a service whose cases stay in the overview
            "services": {          | "deliveries": {"transfer-block": {"mail": {}}}, "services": { | line 9: deliveries/transfer-block/mail is no target of cases
            "services": {          | "deliveries": {"transfer-block": {"file-drop": {"format": "xml"}}}, "services": { | \
            line 9: deliveries/transfer-block/file-drop/format must be csv or json, but is "xml"
            "services": {          | "deliveries": {"transfer-block": {"file-drop": {"every": "daily"}}}, "services": { | \
            line 9: deliveries/transfer-block/file-drop/every must be a time from PT1M to PT12H
            "services": {          | "deliveries": {"transfer-block": {"file-drop": {"every": "PT13H"}}}, "services": { | \
            line 9: deliveries/transfer-block/file-drop/every must be a time from PT1M to PT12H
            "services": {          | "notices": [{"from": "2027-02-30", "until": "2027-03-01", "title": {"de": "x"}}], "services": { | \
            line 9: notices/0/from must be a day or a local time
            "services": {          | "notices": [{"from": "2027-03-01T12:00", "until": "2027-03-01T08:00", "title": {"de": "x"}}], "services": { | \
            line 9: notices/0/until must be later than from
            "services": {          | "notices": [{"from": "2027-03-01", "until": "2027-03-01", "title": {"en": "x"}}], "services": { | \
            line 9: notices/0/title needs German
            "services": {          | "situations": [{"id": "a"}, {"id": "a"}], "services": { | line 9: situations/1/id is the id of another one
            """)
    void namesTheLineAndTheReason(String old, String with, String problem) throws IOException {
        folders.replace("muster", "town.json", old, with == null ? "" : with);
        String told = String.join("\n", folders.read().problems());
        assertTrue(told.contains("muster/town.json, " + problem), told);
    }

    @Test
    void tellsAllBrokenRulesAtOnce() throws IOException {
        folders.replace("muster", "town.json", "\"22844\"", "\"x\"").replace("muster", "town.json", "MUS", "m");
        assertEquals(2, folders.read().problems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "health", "metrics", "assets", "base", "status", "account", "staff", "admin",
            "error"})
    void refusesReservedNames(String id) throws IOException {
        folders.town(id, "Town", "TWN");
        assertEquals(List.of(id + "/town.json: the name " + id + " is reserved; rename the folder"),
                folders.read().problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Muster", "1muster", "m", "mu_ster", "müster"})
    void refusesNamesThatMakeNoAddress(String id) throws IOException {
        folders.town(id, "Town", "TWN");
        assertTrue(folders.read().problems().get(0).contains("the folder's name must start with a small letter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town.json", "tokens.css", "logo.svg", "texts.utf8.properties", "texts_en.utf8.properties"})
    void missesEachFile(String file) throws IOException {
        Files.delete(root.resolve("muster").resolve(file));
        assertEquals(List.of("muster/" + file + ": is missing"), folders.read().problems());
    }

    @Test
    void refusesTextsThatAreNotUtf8() throws IOException {
        Files.write(root.resolve("muster/texts.utf8.properties"), new byte[] {'a', '\n', 'b', '=', (byte) 0xfc});
        assertEquals(List.of("muster/texts.utf8.properties, line 2: is not UTF-8"), folders.read().problems());
    }

    @Test
    void refusesTextsWithABrokenEscape() throws IOException {
        folders.file("muster", "texts_en.utf8.properties", "# \\users\nhome.title = \\u00e9 \\\\ux\nhome.intro = \\u00e");
        assertEquals(List.of("muster/texts_en.utf8.properties, line 3: has a \\u without four hexadecimal digits"), folders.read().problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "referencePrefix": "MUS" | referencePrefix MUS
            muster.localhost         | host muster.localhost
            """)
    void refusesWhatAnotherTownHas(String unused, String claim) throws IOException {
        boolean prefix = claim.startsWith("reference");
        folders.town("zweite", "Zweite", prefix ? "MUS" : "ZWE");
        folders.replace("zweite", "town.json", "zweite.localhost", prefix ? "zweite.localhost" : "muster.localhost");
        assertEquals(List.of("zweite/town.json: " + claim + " belongs to muster already"), folders.read().problems());
    }
}
