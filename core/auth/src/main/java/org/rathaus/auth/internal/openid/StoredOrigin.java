package org.rathaus.auth.internal.openid;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** From which sign-in at a provider a session is; named as the session, and goes with it. */
@Entity
@Table(name = "AUTH_ORIGIN")
public class StoredOrigin extends TownEntity {

    @Column(name = "PROVIDER")
    private String provider;

    @Column(name = "SUBJECT_HASH")
    private String subjectHash;

    @Column(name = "SID_HASH")
    private String sidHash;

    @Column(name = "SEALED_TOKEN")
    private String sealedToken;

    /** For the storage. */
    protected StoredOrigin() {
    }

    StoredOrigin(UUID session, VerifiedIdentity identity, String sealedToken) {
        super(session);
        this.provider = identity.provider();
        this.subjectHash = identity.subject();
        this.sidHash = identity.session();
        this.sealedToken = sealedToken;
    }

    String provider() {
        return provider;
    }

    /** The ID token, with which the provider knows whom to sign out. */
    Optional<String> sealedToken() {
        return Optional.of(sealedToken).filter(it -> !it.isEmpty());
    }
}
