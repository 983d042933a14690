package org.rathaus.auth.internal.factor;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The hash of a recovery code that was not used yet. */
@Entity
@Table(name = "AUTH_RECOVERY_CODE")
public class StoredRecoveryCode extends TownEntity {

    @Column(name = "FACTOR")
    private String factor;

    @Column(name = "CODE_HASH")
    private String codeHash;

    /** For the storage. */
    protected StoredRecoveryCode() {
    }

    StoredRecoveryCode(StoredFactor factor, String codeHash) {
        super(UUID.randomUUID());
        this.factor = factor.id().toString();
        this.codeHash = codeHash;
    }
}
