package org.rathaus.auth.internal.factor;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/** A second factor: a sealed key, and the step of the last code that was used, which no code of an earlier step follows. */
@Entity
@Table(name = "AUTH_FACTOR")
public class StoredFactor extends TownEntity {

    @Column(name = "AUDIENCE")
    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "ACCOUNT")
    private String account;

    @Column(name = "SEALED_KEY")
    private String sealedKey;

    @Column(name = "CONFIRMED_AT")
    private Instant confirmedAt;

    @Column(name = "LAST_STEP")
    private long lastStep;

    /** For the storage. */
    protected StoredFactor() {
    }

    StoredFactor(Owner owner, String sealedKey) {
        super(UUID.randomUUID());
        this.audience = owner.audience();
        this.account = owner.accountId();
        this.sealedKey = sealedKey;
    }

    String sealedKey() {
        return sealedKey;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
