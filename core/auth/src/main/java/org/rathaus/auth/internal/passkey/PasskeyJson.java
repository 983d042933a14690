package org.rathaus.auth.internal.passkey;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.rathaus.kernel.identity.Passkeys;
import org.rathaus.kernel.identity.Passkeys.Site;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are asked, in the words of Web Authentication, level 3, 5.1.8 and 5.1.9. */
public final class PasskeyJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_MILLIS = Duration.ofMinutes(Passkeys.ASKED_MINUTES).toMillis();
    private static final String KEY = "public-key";

    private PasskeyJson() {
    }

    /** Anybody's passkey will do: which one, the browser asks its user. */
    public static String toSignIn(Site site, String challenge) {
        return JSON.writeValueAsString(Map.of("challenge", challenge, "rpId", site.host(), "userVerification", "required", "timeout", PATIENCE_MILLIS));
    }

    /**
     * A new passkey that the browser finds by itself.
     *
     * @param handle by which authenticators know the account
     * @param known  the ids of passkeys that it has already
     */
    public static String toCreate(Site site, String email, byte[] handle, List<byte[]> known, String challenge) {
        // people choose among names, and several towns may share a host
        String name = email + ", " + site.name();
        return JSON.writeValueAsString(Map.of("challenge", challenge,
                "rp", Map.of("id", site.host(), "name", site.name()),
                "user", Map.of("id", encode(handle), "name", name, "displayName", name),
                "pubKeyCredParams", Ceremony.ALGORITHMS.stream().map(it -> Map.of("type", KEY, "alg", it.getValue())).toList(),
                "excludeCredentials", known.stream().map(it -> Map.of("type", KEY, "id", encode(it))).toList(),
                "authenticatorSelection", Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation", "none", "timeout", PATIENCE_MILLIS));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
