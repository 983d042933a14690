package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** That an application is the one that counts for a person in an election: the id follows from these, so there is only one. */
@Entity
@Table(name = "POSTAL_CLAIM")
public class StoredClaim extends TownEntity {

    @Column(name = "APPLICATION")
    private String application;
    @Column(name = "CLAIMED_AT")
    private Instant claimedAt;

    /** For the storage. */
    protected StoredClaim() {
    }

    StoredClaim(UUID id, UUID application, Instant claimedAt) {
        super(id);
        this.application = application.toString();
        this.claimedAt = claimedAt;
    }

    String application() {
        return application;
    }
}
