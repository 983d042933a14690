package org.rathaus.auth.internal.passkey;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.auth.internal.OneTimeSecret;

/** A challenge that was answered, kept as long as it would count, so that no answer is taken twice. */
@Entity
@Table(name = "AUTH_PASSKEY_ANSWER")
public class StoredAnswer extends TownEntity {

    @Column(name = "CHALLENGE_HASH")
    private String challengeHash;

    @Column(name = "ENDS_AT")
    private Instant endsAt;

    /** For the storage. */
    protected StoredAnswer() {
    }

    /** To this challenge, which would count until then. */
    public StoredAnswer(byte[] challenge, Instant endsAt) {
        super(UUID.randomUUID());
        this.challengeHash = OneTimeSecret.hash(PasskeyJson.encode(challenge));
        this.endsAt = endsAt;
    }
}
