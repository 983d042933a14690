package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of the documentation allows what the portal reads, and nothing that it refuses for its shape. */
class TownSchemaTest {

    private static final String REST = """
            "mail": {"from": "a@b.de", "portal": "https://b.de"},
            "notices": [{"kind": "outage", "from": "2027-01-04", "until": "2027-01-05T12:00", "services": ["tax-bill"], "title": {"de": "Zu"}, "text": {"de": "Leider"}}],
            "situations": [{"id": "moving", "area": "registration", "services": ["move-in"], "name": {"de": "Umzug"}, "text": {"de": "Kommen Sie"}, \
            "words": {"de": "neu"}}],
            "deliveries": {"transfer-block": {"file-drop": {"format": "json", "every": "PT1H"}}},
            "identityProviders": [{"id": "keycloak", "name": {"de": "Stadtkonto"}, "audiences": ["citizens", "staff"],
              "issuer": "https://login.example.org/realms/stadt", "clientId": "rathaus", "clientSecretFile": "keycloak",
              "scopes": ["profile"], "algorithms": ["ES256"], "level": "low", "levels": {"eid": "high"}, "methods": {"otp": "substantial"},
              "attributes": {"given_name": {"as": "givenName", "level": "high"}}, "groupsClaim": "roles", "verifiesEmail": true,
              "groups": {"/wahlamt": {"role": "clerk", "services": ["postal-vote"]}}}],
            "services": {"dog-tax": {"retention": "P1Y", "delivery": "overview", "assurance": "low"},
            """;
    private static Schema schema;

    @TempDir
    Path root;
    private Folders folders;

    @BeforeAll
    static void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(Path.of("../../docs/town.schema.json")));
    }

    @BeforeEach
    void write() throws IOException {
        folders = new Folders(root).town("muster", "Muster", "MUS").replace("muster", "town.json", "\"services\": {", REST);
    }

    static Stream<Path> shipped() throws IOException {
        return ShippedTownsTest.folders().stream();
    }

    private static String faults(Path folder) throws IOException {
        return String.join("\n", schema.validate(Files.readString(folder.resolve("town.json")), InputFormat.JSON).stream().map(Error::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void allowsWhatIsShipped(Path folder) throws IOException {
        assertEquals("", faults(folder));
    }

    @Test
    void allowsAllThatATownCanSay() throws IOException {
        folders.replace("muster", "town.json", "\"name\": \"Muster\"", "\"$schema\": \"../town.schema.json\", \"name\": \"Muster\"");
        assertEquals("", faults(root.resolve("muster")));
        assertEquals(List.of(), folders.read().problems());
    }

    /** Each rule that a schema can say, broken once: the schema names the place, and the portal refuses it as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "name": "Muster",         | "name": " ",                | /name
            "name": "Muster",         | "name": 5,                  | /name
            "name": "Muster",         |                             | 'name'
            "officialName": "Stadt Muster", | "officialName": "",   | /officialName
            "01060063"                | "0106006"                   | /ags
            "MUS"                     | "Mu"                        | /referencePrefix
            "muster.localhost"        | "Muster:80"                 | /hosts/0
            ["de", "en"]              | []                          | /languages
            ["de", "en"]              | ["de", "English"]           | /languages/1
            "22844"                   | "2284"                      | /postcodes/0
            "Hauptstraße 1"           | ""                          | /address/0
            "+49 40 66969 000"        | "040 66969"                 | /phone
            "rathaus@muster.example"  | "rathaus"                   | /email
            ["elections"]             | "elections"                 | /contacts/0/areas
            ["elections"]             | []                          | /contacts/0/areas
            ["elections"]             | ["Wahlen"]                  | /contacts/0/areas/0
            "name": "Antje Petersen", |                             | /contacts/0
            "+49 40 66969 123"        | "123"                       | /contacts/0/phone
            "wahlamt@muster.example"  | "wahlamt"                   | /contacts/0/email
            "dog-tax"                 | "Dog_tax"                   | Dog_tax
            "P1Y"                     | "1 year"                    | /services/dog-tax/retention
            "delivery": "overview"    | "delivery": "file-drop"     | /services/dog-tax/delivery
            "assurance": "low"        | "assurance": "medium"       | /services/dog-tax/assurance
            "from": "a@b.de"          | "from": "Rathaus <a@b.de>"  | /mail/from
            "from": "a@b.de",         |                             | /mail
            "https://b.de"            | "b.de/"                     | /mail/portal
            {"file-drop": {"format": "json", "every": "PT1H"}} | {} | /deliveries/transfer-block
            "file-drop"               | "mail"                      | /deliveries/transfer-block
            "file-drop"               | "File"                      | /deliveries/transfer-block
            "format": "json"          | "format": "xml"             | /deliveries/transfer-block/file-drop/format
            "PT1H"                    | "daily"                     | /deliveries/transfer-block/file-drop/every
            "kind": "outage"          | "kind": "storm"             | /notices/0/kind
            "from": "2027-01-04"      | "from": "4.1.2027"          | /notices/0/from
            "until": "2027-01-05T12:00" | "until": "noon"           | /notices/0/until
            "from": "2027-01-04",     |                             | /notices/0
            ["tax-bill"]              | ["Tax"]                     | /notices/0/services/0
            {"de": "Zu"}              | {"en": "Closed"}            | /notices/0/title
            {"de": "Leider"}          | {"de": " "}                 | /notices/0/text/de
            "id": "moving"            | "id": "Moving"              | /situations/0/id
            "area": "registration"    | "area": "Melde Amt"         | /situations/0/area
            ["move-in"]               | ["Move"]                    | /situations/0/services/0
            {"de": "Umzug"}           | {"de": ""}                  | /situations/0/name/de
            "id": "keycloak"          | "id": "Key cloak"           | /identityProviders/0/id
            {"de": "Stadtkonto"}      | {}                          | /identityProviders/0/name
            "citizens", "staff"       | "citizens", "operators"     | /identityProviders/0/audiences/1
            ["citizens", "staff"]     | []                          | /identityProviders/0/audiences
            https://login             | http://login                | /identityProviders/0/issuer
            "clientId": "rathaus",    |                             | /identityProviders/0
            "clientSecretFile": "keycloak" | "clientSecretFile": "../x" | /identityProviders/0/clientSecretFile
            "profile"                 | "pro file"                  | /identityProviders/0/scopes/0
            "ES256"                   | "none"                      | /identityProviders/0/algorithms/0
            ["ES256"]                 | []                          | /identityProviders/0/algorithms
            "level": "low"            | "level": "none"             | /identityProviders/0/level
            "eid": "high"             | "eid": "none"               | /identityProviders/0/levels/eid
            "otp": "substantial"      | "o tp": "substantial"       | /identityProviders/0/methods
            "givenName"               | "town"                      | /identityProviders/0/attributes/given_name/as
            "given_name"              | "given name"                | /identityProviders/0/attributes
            "verifiesEmail": true     | "verifiesEmail": "mostly"   | /identityProviders/0/verifiesEmail
            "groupsClaim": "roles"    | "groupsClaim": "a b"        | /identityProviders/0/groupsClaim
            {"/wahlamt": {"role": "clerk", "services": ["postal-vote"]}} | {} | /identityProviders/0/groups
            "clerk"                   | "operator"                  | role
            ["postal-vote"]           | ["Postal"]                  | services/0
            """)
    void refusesWhatThePortalRefuses(String old, String with, String place) throws IOException {
        folders.replace("muster", "town.json", old, with == null ? "" : with);
        assertTrue(faults(root.resolve("muster")).contains(place), () -> place + ": " + told());
        assertFalse(folders.read().problems().isEmpty(), "the portal reads it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "name": "Muster",    | "nmae": "x", "name": "Muster",   | nmae
            "from": "a@b         | "form": 1, "from": "a@b          | form
            "kind"               | "sort": 1, "kind"                | sort
            "area": "reg         | "place": 1, "area": "reg         | place
            "areas": ["*"]       | "area": 1, "areas": ["*"]        | area
            "clientId"           | "clientSecret": "x", "clientId"  | clientSecret
            "as"                 | "is": "x", "as"                  | is
            "role": "clerk"      | "rule": "x", "role": "clerk"     | rule
            """)
    void namesEntriesThatItDoesNotKnow(String old, String with, String entry) throws IOException {
        folders.replace("muster", "town.json", old, with);
        assertTrue(faults(root.resolve("muster")).contains("'" + entry + "'"), this::told);
    }

    private String told() {
        try {
            return faults(root.resolve("muster"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
