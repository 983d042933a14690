package org.rathaus.service.postalvote.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The secret of a town that its notices are signed with; there is one. */
@Entity
@Table(name = "POSTAL_NOTICE_KEY")
public class StoredKey extends TownEntity {

    static final UUID ID = UUID.nameUUIDFromBytes("notices".getBytes(StandardCharsets.UTF_8));

    @Column(name = "SECRET")
    private byte[] secret;
    @Column(name = "MADE_AT")
    private Instant madeAt;

    /** For the storage. */
    protected StoredKey() {
    }

    StoredKey(byte[] secret, Instant madeAt) {
        super(ID);
        this.secret = secret.clone();
        this.madeAt = madeAt;
    }

    byte[] secret() {
        return secret.clone();
    }
}
