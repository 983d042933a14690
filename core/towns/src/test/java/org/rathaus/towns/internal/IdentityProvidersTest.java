package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.IdentityProvider.Claim;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;

class IdentityProvidersTest {

    private static final String PROVIDERS = """
            "identityProviders": [
              {"id": "keycloak", "name": {"de": "Stadtkonto", "en": "Town account"}, "audiences": ["citizens", "staff"],
               "issuer": "https://login.example.org/realms/stadt", "clientId": "rathaus", "clientSecretFile": "keycloak",
               "scopes": ["profile"], "algorithms": ["ES256"],
               "level": "low", "levels": {"2fa": "substantial", "eid": "high"}, "methods": {"otp": "substantial"},
               "attributes": {"address.locality": {"as": "city"}, "given_name": {"as": "givenName", "level": "high"}},
               "groupsClaim": "groups",
               "groups": {"/wahlamt": {"role": "clerk", "services": ["postal-vote"]}, "/leitung": {"role": "town-administrator"}}}
            ],
            "services": {""";

    @TempDir
    Path root;

    private FolderTowns read(String old, String with) throws IOException {
        return new Folders(root).town("muster", "Muster", "MUS")
                .replace("muster", "town.json", "\"services\": {\n", PROVIDERS.replace(old, with) + "\n").read();
    }

    private IdentityProvider provider() throws IOException {
        return read("?", "?").find("muster").orElseThrow().identityProviders().get(0);
    }

    @Test
    void tellsHowAProviderIsReached() throws IOException {
        assertEquals(new IdentityProvider.Connection("https://login.example.org/realms/stadt", "rathaus",
                Optional.of("keycloak"), List.of("profile"), Set.of("ES256")), provider().connection());
        assertEquals("Town account", provider().name(Locale.ENGLISH));
        assertEquals("Stadtkonto", provider().name(Locale.FRENCH));
        assertTrue(provider().serves(Audience.STAFF));
    }

    @Test
    void tellsHowSurelyItKnowsAPerson() throws IOException {
        assertEquals(LevelOfAssurance.HIGH, provider().highest());
        assertEquals(List.of("2fa", "eid"), provider().levels().classesFor(LevelOfAssurance.SUBSTANTIAL));
        assertEquals(LevelOfAssurance.LOW, provider().levels().of("unknown", List.of("pwd")));
        assertEquals(LevelOfAssurance.SUBSTANTIAL, provider().levels().of("", List.of("pwd", "otp")));
    }

    @Test
    void tellsWhatItsClaimsAndGroupsMean() throws IOException {
        assertEquals(new Claim(IdentityAttribute.CITY, LevelOfAssurance.LOW), provider().attributes().get("address.locality"));
        assertEquals(new Duties(Role.CLERK, Set.of("postal-vote")), provider().groups().duties().get("/wahlamt"));
        assertEquals(new Duties(Role.TOWN_ADMINISTRATOR, Set.of()), provider().groups().duties().get("/leitung"));
    }

    @Test
    void hasVerifiedItsMailAddressesOnlyIfItsFolderSaysSo() throws IOException {
        assertFalse(provider().verifiesEmail());
        assertTrue(read("\"level\": \"low\"", "\"level\": \"low\", \"verifiesEmail\": true").find("muster").orElseThrow()
                .identityProviders().get(0).verifiesEmail());
    }

    @Test
    void hasNoneUnlessItsFolderSaysSo() throws IOException {
        assertEquals(List.of(), new Folders(root).town("muster", "Muster", "MUS").read().find("muster").orElseThrow().identityProviders());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "id": "keycloak"      | "id": "Key cloak"       | line 10: identityProviders/0/id must start with a small letter
            {"de": "Stadtkonto", "en": "Town account"} | {} | line 10: identityProviders/0/name needs at least one language
            "citizens", "staff"   | "citizens", "operators" | line 10: identityProviders/0/audiences/1 must be citizens or staff
            https://              | http://                 | line 11: identityProviders/0/issuer must be an address with https
            realms/stadt          | realms?stadt            | line 11: identityProviders/0/issuer must be an address with https
            login.example.org     | a@login.example.org     | line 11: identityProviders/0/issuer must be an address with https
            "clientId": "rathaus", |                        | line 10: identityProviders/0/clientId is missing
            "clientSecretFile": "keycloak" | "clientSecretFile": "../muster2/keycloak" | line 11: identityProviders/0/clientSecretFile must be the name of a file
            "ES256"               | "none"                  | line 12: identityProviders/0/algorithms/0 must be one of RS256
            "ES256"               | "HS256"                 | line 12: identityProviders/0/algorithms/0 must be one of RS256
            "eid": "high"         | "eid": "none"           | line 13: identityProviders/0/levels/eid must be low, substantial or high
            "as": "city"          | "as": "town"            | line 14: identityProviders/0/attributes/address.locality/as must be one of givenName
            "role": "clerk"       | "role": "operator"      | line 16: identityProviders/0/groups/~1wahlamt/role must be clerk
            "town-administrator"  | "town-administrator", "services": ["a"] | line 16: identityProviders/0/groups/~1leitung/services cannot limit this role
            "clientId"            | "clientSecret": "x", "clientId" | line 11: unknown entry "clientSecret"
            """)
    void namesTheLineAndTheReason(String old, String with, String problem) throws IOException {
        String told = String.join("\n", read(old, with == null ? "" : with).problems());
        assertFalse(told.isEmpty());
        assertTrue(told.contains("muster/town.json, " + problem), told);
    }
}
