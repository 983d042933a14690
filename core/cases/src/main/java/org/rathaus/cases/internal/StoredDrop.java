package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A file with cases: planned first, so that what goes into it is settled, and written afterwards. */
@Entity
@Table(name = "CASE_DROP")
public class StoredDrop extends TownEntity {

    @Column(name = "SERVICE")
    private String service;
    @Column(name = "DROP_NUMBER")
    private int number;
    @Column(name = "FORMAT")
    private String format;
    @Column(name = "PLANNED_AT")
    private Instant plannedAt;
    @Column(name = "WRITTEN_AT")
    private Instant writtenAt;
    @Column(name = "SHA256")
    private String sha256;

    /** For the storage. */
    protected StoredDrop() {
    }

    StoredDrop(UUID id, String service, int number, String format, Instant plannedAt) {
        super(id);
        this.service = service;
        this.number = number;
        this.format = format;
        this.plannedAt = plannedAt;
        this.sha256 = "";
    }

    String service() {
        return service;
    }

    int number() {
        return number;
    }

    String format() {
        return format;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    boolean isWritten() {
        return writtenAt != null;
    }

    void written(String hash, Instant now) {
        sha256 = hash;
        writtenAt = now;
    }
}
