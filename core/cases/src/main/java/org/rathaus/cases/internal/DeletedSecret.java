package org.rathaus.cases.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Lets whoever has a link to a case learn that the case is deleted. It leads to no person. */
@Entity
@Table(name = "CASE_DELETED_SECRET")
public class DeletedSecret extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "SECRET_HASH")
    private String secretHash;

    /** For the storage. */
    protected DeletedSecret() {
    }

    DeletedSecret(UUID id, UUID caseId, String secretHash) {
        super(id);
        this.caseId = caseId.toString();
        this.secretHash = secretHash;
    }
}
