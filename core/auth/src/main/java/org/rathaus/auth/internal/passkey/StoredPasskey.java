package org.rathaus.auth.internal.passkey;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.kernel.identity.Passkeys.Passkey;

/** A passkey: its id and public key, as the authenticator gave them, and how often that says it has signed. */
@Entity
@Table(name = "AUTH_PASSKEY")
public class StoredPasskey extends TownEntity {

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "HOST")
    private String host;

    @Column(name = "NAME")
    private String name;

    @Column(name = "CREDENTIAL_HASH")
    private String credentialHash;

    @Column(name = "CREDENTIAL")
    private String credential;

    @Column(name = "SIGN_COUNT")
    private long signCount;

    /** Whether it may be copied to other devices of its owner, which it must say each time; 0 or 1. */
    @Column(name = "SYNCED")
    private int synced;

    @Column(name = "ADDED_AT")
    private Instant addedAt;

    @Column(name = "USED_AT")
    private Instant usedAt;

    /** For the storage. */
    protected StoredPasskey() {
    }

    StoredPasskey(String citizen, String host, String name, AuthenticatorData<?> created, ObjectConverter json) {
        super(UUID.randomUUID());
        AttestedCredentialData data = created.getAttestedCredentialData();
        this.citizen = citizen;
        this.host = host;
        this.name = name;
        this.credentialHash = hash(data.getCredentialId());
        this.credential = Base64.getUrlEncoder().withoutPadding().encodeToString(new AttestedCredentialDataConverter(json).convert(data));
        this.signCount = created.getSignCount();
        this.synced = created.isFlagBE() ? 1 : 0;
    }

    /** What it is found by: ids have up to 1,023 bytes. */
    public static String hash(byte[] credentialId) {
        return OneTimeSecret.hash(PasskeyJson.encode(credentialId));
    }

    /** From now on it is the account's. */
    public StoredPasskey addedAt(Instant now) {
        addedAt = now;
        return this;
    }

    public String citizen() {
        return citizen;
    }

    public String host() {
        return host;
    }

    public long signCount() {
        return signCount;
    }

    public void rename(String chosen) {
        name = chosen;
    }

    AttestedCredentialData credential(ObjectConverter json) {
        return new AttestedCredentialDataConverter(json).convert(Base64.getUrlDecoder().decode(credential));
    }

    CredentialRecord record(ObjectConverter json) {
        return new CredentialRecordImpl(new NoneAttestationStatement(), true, synced == 1, false, signCount, credential(json), null, null, null, null);
    }

    /** As its owner sees it. */
    public Passkey passkey() {
        return new Passkey(id().toString(), name, host, addedAt, Optional.ofNullable(usedAt));
    }
}
