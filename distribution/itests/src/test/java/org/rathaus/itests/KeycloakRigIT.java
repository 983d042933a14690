package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Keycloak that other tests sign in with is a real one, set up as they need it. */
class KeycloakRigIT {

    @RegisterExtension
    static final Keycloak KEYCLOAK = new Keycloak();

    private static JsonNode read(String address) throws IOException {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return JsonMapper.builder().build().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static JsonNode discovery() throws IOException {
        return read(KEYCLOAK.issuer() + "/.well-known/openid-configuration");
    }

    @Test
    void itSaysWhatItCan() throws IOException {
        JsonNode says = discovery();
        assertEquals(KEYCLOAK.issuer(), says.get("issuer").stringValue());
        assertTrue(says.get("acr_values_supported").toString().contains("substantial"), says.toString());
        assertTrue(says.get("backchannel_logout_supported").booleanValue());
    }

    @Test
    void anotherKeySignsAfterARotationAndTheFormerStays() throws IOException {
        String keys = discovery().get("jwks_uri").stringValue();
        JsonNode before = read(keys).get("keys");
        KEYCLOAK.admin().rotateKeys();
        assertEquals(before.size() + 1, read(keys).get("keys").size());
        assertNotEquals(before, read(keys).get("keys"));
    }

    @Test
    void aClientIsToldWhereItsTownIs() {
        KEYCLOAK.admin().connect(KeycloakRealm.STAFF, List.of("http://127.0.0.1:1/norderstedt/staff/return/keycloak"),
                List.of("http://127.0.0.1:1/norderstedt/staff"), "http://127.0.0.1:1/norderstedt/account/logout-token/keycloak");
        KEYCLOAK.admin().setMember("otto", "rathaus-clerks", true);
        KEYCLOAK.admin().setMember("otto", "rathaus-clerks", false);
        KEYCLOAK.admin().signOut("otto");
    }

    @Test
    void itEndsAndLeavesNoProcess() throws IOException {
        KeycloakProcess other = KeycloakProcess.start(KeycloakHome.cached().copy());
        assertTrue(other.handle().isAlive());
        other.close();
        assertFalse(other.handle().isAlive());
        KeycloakHome.delete(other.home());
        assertTrue(KEYCLOAK.process().isAlive());
    }
}
