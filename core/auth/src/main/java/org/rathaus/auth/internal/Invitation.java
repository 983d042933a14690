package org.rathaus.auth.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Lets the owner of an account set its first password, once. */
@Entity
@Table(name = "AUTH_INVITATION")
public class Invitation extends TownEntity {

    @Column(name = "ACCOUNT")
    private String account;

    @Column(name = "SECRET_HASH")
    private String secretHash;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    /** For the storage. */
    protected Invitation() {
    }

    Invitation(UUID id, Account account, String secretHash, Instant expiresAt) {
        super(id);
        this.account = account.id().toString();
        this.secretHash = secretHash;
        this.expiresAt = expiresAt;
    }

    String account() {
        return account;
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
