package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A batch of exported cases. Its unique number lets two exports at once clash, before either has taken a case. */
@Entity
@Table(name = "CASE_BATCH")
public class ExportBatch extends TownEntity {

    @Column(name = "SERVICE")
    private String service;
    @Column(name = "BATCH_NUMBER")
    private int number;
    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "EXPORTED_AT")
    private Instant exportedAt;

    /** For the storage. */
    protected ExportBatch() {
    }

    ExportBatch(UUID id, String service, int number, String actor, Instant exportedAt) {
        super(id);
        this.service = service;
        this.number = number;
        this.actor = actor;
        this.exportedAt = exportedAt;
    }
}
