package org.rathaus.auth.internal.openid;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.storage.TownEntity;

/** Whose account it is that a provider means. It goes with the account. */
@Entity
@Table(name = "AUTH_IDENTITY")
public class StoredIdentity extends TownEntity {

    @Column(name = "AUDIENCE")
    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "PROVIDER")
    private String provider;

    @Column(name = "SUBJECT_HASH")
    private String subjectHash;

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "MEMBER")
    private String member;

    /** For the storage. */
    protected StoredIdentity() {
    }

    StoredIdentity(Audience audience, VerifiedIdentity identity, String account) {
        super(UUID.randomUUID());
        this.audience = audience;
        this.provider = identity.provider();
        this.subjectHash = identity.subject();
        this.citizen = audience == Audience.CITIZENS ? account : null;
        this.member = audience == Audience.STAFF ? account : null;
    }

    String account() {
        return audience == Audience.CITIZENS ? citizen : member;
    }
}
