package org.rathaus.cases.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A case that is to leave the house once; written with the case, so that none is forgotten. */
@Entity
@Table(name = "CASE_OUTBOX")
public class OutboxEntry extends TownEntity {

    /** To be fetched by staff as a file. */
    static final String EXPORT = "export";

    @Column(name = "KIND")
    private String kind;
    @Column(name = "SERVICE")
    private String service;
    @Column(name = "CASE_ID")
    private String caseId;
    /** In which batch it went; null while it waits. */
    @Column(name = "BATCH")
    private Integer batch;

    /** For the storage. */
    protected OutboxEntry() {
    }

    OutboxEntry(UUID id, String service, UUID caseId) {
        super(id);
        this.kind = EXPORT;
        this.service = service;
        this.caseId = caseId.toString();
    }
}
