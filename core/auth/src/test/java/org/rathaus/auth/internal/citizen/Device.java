package org.rathaus.auth.internal.citizen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import com.webauthn4j.util.MessageDigestUtil;
import org.rathaus.kernel.identity.Passkeys.Site;

/** A browser with an authenticator, emulated by webauthn4j. It does what it is asked, also what an honest one would not. */
final class Device {

    private static final ObjectConverter JSON = new ObjectConverter();

    private static final Pattern ATTESTATION = Pattern.compile("\"attestationObject\":\"([^\"]+)\"");

    private final NoneAttestationAuthenticator authenticator = new NoneAttestationAuthenticator();

    private ClientPlatform at(String origin) {
        return new ClientPlatform(new Origin(origin), new WebAuthnAuthenticatorAdaptor(authenticator));
    }

    /** Its counter stands still from now on, as that of a copy does. */
    Device copied() {
        authenticator.setCountUpEnabled(false);
        return this;
    }

    /** Creates a passkey. */
    String create(Site site, String asked) {
        return create(site.origin(), read(asked));
    }

    private String create(String origin, PublicKeyCredentialCreationOptions asked) {
        return answer(at(origin).create(asked));
    }

    /** Creates one and says that it was not asked who it is. Nobody signs that where there is no attestation. */
    String createUnverified(Site site, String asked) {
        return ATTESTATION.matcher(create(site, asked)).replaceFirst(it -> "\"attestationObject\":\"" + unverified(site, it.group(1)) + "\"");
    }

    private static String unverified(Site site, String attestation) {
        byte[] bytes = Base64.getUrlDecoder().decode(attestation);
        byte[] host = MessageDigestUtil.createSHA256().digest(site.host().getBytes(StandardCharsets.UTF_8));
        int flags = IntStream.range(0, bytes.length - host.length)
                .filter(it -> Arrays.equals(host, Arrays.copyOfRange(bytes, it, it + host.length))).findFirst().orElseThrow() + host.length;
        bytes[flags] &= ~AuthenticatorData.BIT_UV;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PublicKeyCredentialCreationOptions read(String asked) {
        return JSON.getJsonConverter().readValue(asked, PublicKeyCredentialCreationOptions.class);
    }

    /** Signs in with the passkey for the host that is asked for. */
    String signIn(Site site, String asked) {
        return signIn(site.origin(), asked, null, UserVerificationRequirement.REQUIRED);
    }

    /** The same, from a page of somebody else. */
    String signInFrom(String origin, String asked) {
        return signIn(origin, asked, null, UserVerificationRequirement.REQUIRED);
    }

    /** The same, without asking who it is. */
    String signInUnverified(Site site, String asked) {
        return signIn(site.origin(), asked, null, UserVerificationRequirement.DISCOURAGED);
    }

    /** Signs something else than it was asked to. */
    String signInWith(Site site, String asked, byte[] challenge) {
        return signIn(site.origin(), asked, challenge, UserVerificationRequirement.REQUIRED);
    }

    private String signIn(String origin, String asked, byte[] challenge, UserVerificationRequirement verification) {
        PublicKeyCredentialRequestOptions it = JSON.getJsonConverter().readValue(asked, PublicKeyCredentialRequestOptions.class);
        return answer(at(origin).get(new PublicKeyCredentialRequestOptions(challenge == null ? it.getChallenge() : new DefaultChallenge(challenge),
                it.getTimeout(), it.getRpId(), it.getAllowCredentials(), verification, it.getExtensions())));
    }

    private static String answer(PublicKeyCredential<?, ?> credential) {
        return JSON.getJsonConverter().writeValueAsString(credential);
    }
}
