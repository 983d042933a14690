package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** When the citizen first saw a message. */
@Entity
@Table(name = "CASE_READ")
public class StoredRead extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "EVENT_NUMBER")
    private int number;
    @Column(name = "READ_AT")
    private Instant at;

    /** For the storage. */
    protected StoredRead() {
    }

    StoredRead(UUID id, UUID caseId, int number, Instant at) {
        super(id);
        this.caseId = caseId.toString();
        this.number = number;
        this.at = at;
    }

    int number() {
        return number;
    }

    Instant at() {
        return at;
    }
}
