package org.rathaus.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the realm of the tests contains: {@code keycloak-realm.json}. */
final class KeycloakRealm {

    static final String NAME = "rathaus";
    static final String CITIZENS = "rathaus-citizens";
    static final String STAFF = "rathaus-staff";
    /** The password of all its users and of its administrator. */
    static final String PASSWORD = "fünf leise Dampfwalzen";
    static final String ADMIN = "admin";
    /** The secret of both clients. */
    static final String SECRET = "a-secret-of-tests-only";
    /** The key of the second factor of those who have one; Keycloak takes its letters as bytes. */
    private static final String OTP = "rathaus-second-factor";
    /** The same as {@link org.rathaus.testkit.Authenticator} takes it. */
    static final String OTP_KEY = "OJQXI2DBOVZS243FMNXW4ZBNMZQWG5DPOI";

    static final String DISCOVERY = "/realms/" + NAME + "/.well-known/openid-configuration";

    private KeycloakRealm() {}

    /** As Keycloak imports it. */
    static String json() throws IOException {
        try (InputStream file = KeycloakRealm.class.getResourceAsStream("keycloak-realm.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : Map.of("password", PASSWORD, "secret", SECRET, "otp", OTP).entrySet()) {
                json = json.replace("${" + value.getKey() + "}", value.getValue());
            }
            return json;
        }
    }
}
