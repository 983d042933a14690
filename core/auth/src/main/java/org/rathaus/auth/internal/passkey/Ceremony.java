package org.rathaus.auth.internal.passkey;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import org.rathaus.kernel.identity.Passkeys.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks what browsers answer (Web Authentication, level 3, 7.1 and 7.2): origin, host, signature, that the user was there
 * and has shown that it is them, and that the counter of the authenticator went up. Who made the authenticator is not asked.
 */
public final class Ceremony {

    /** In the order of preference; what authenticators have. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);
    private static final int LONGEST = 20_000;

    private final ObjectConverter json = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);

    /** An answer to "create a passkey"; empty if it is none. */
    public Optional<RegistrationData> readCreated(String answer) {
        return guarded(answer, () -> manager.parseRegistrationResponseJSON(answer))
                .filter(it -> it.getCollectedClientData() != null && it.getAttestationObject() != null);
    }

    /** An answer to "sign in"; empty if it is none. */
    public Optional<AuthenticationData> readSignedIn(String answer) {
        return guarded(answer, () -> manager.parseAuthenticationResponseJSON(answer))
                .filter(it -> it.getCredentialId() != null && it.getCollectedClientData() != null && it.getAuthenticatorData() != null);
    }

    /** The passkey that was created; empty if the answer proves nothing. The challenge was found to be ours. */
    public Optional<RegistrationData> created(Site site, RegistrationData answer) {
        List<PublicKeyCredentialParameters> allowed = ALGORITHMS.stream()
                .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it)).toList();
        return guarded("", () -> manager.verify(answer,
                new RegistrationParameters(server(site, answer.getCollectedClientData().getChallenge()), allowed, true, true)));
    }

    /** Whether the holder of this passkey has signed. The challenge was found to be ours. */
    public boolean signedIn(Site site, AuthenticationData answer, StoredPasskey passkey) {
        return guarded("", () -> manager.verify(answer, new AuthenticationParameters(
                server(site, answer.getCollectedClientData().getChallenge()), passkey.record(json), null, true, true))).isPresent();
    }

    /** As it is stored. */
    public StoredPasskey stored(String citizen, Site site, String name, RegistrationData created) {
        return new StoredPasskey(citizen, site.host(), name, created.getAttestationObject().getAuthenticatorData(), json);
    }

    /** The id of a passkey. */
    public byte[] idOf(StoredPasskey passkey) {
        return passkey.credential(json).getCredentialId();
    }

    private static ServerProperty server(Site site, Challenge challenge) {
        return ServerProperty.builder().origin(new Origin(site.origin())).rpId(site.host()).challenge(challenge).build();
    }

    /** Whoever answers nonsense learns nothing but that it is. */
    private static <T> Optional<T> guarded(String answer, Supplier<T> work) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            LOG.debug("an answer about a passkey proves nothing", e);
            return Optional.empty();
        }
    }
}
