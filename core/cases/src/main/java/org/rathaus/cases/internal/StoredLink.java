package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The hash of a secret from a mail, which shows the status of a case and nothing else. */
@Entity
@Table(name = "CASE_LINK")
public class StoredLink extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "SECRET_HASH")
    private String secretHash;
    @Column(name = "MADE_AT")
    private Instant madeAt;

    /** For the storage. */
    protected StoredLink() {
    }

    StoredLink(UUID id, UUID caseId, String secret, Instant madeAt) {
        super(id);
        this.caseId = caseId.toString();
        this.secretHash = Secrets.hash(secret);
        this.madeAt = madeAt;
    }
}
