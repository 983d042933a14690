package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The run of a day. Its unique day lets one of several nodes do it. */
@Entity
@Table(name = "CASE_RETENTION_RUN")
public class RetentionDay extends TownEntity {

    @Column(name = "RUN_DAY")
    private String day;
    @Column(name = "STARTED_AT")
    private Instant startedAt;
    @Column(name = "FINISHED_AT")
    private Instant finishedAt;

    /** For the storage. */
    protected RetentionDay() {
    }

    RetentionDay(UUID id, LocalDate day, Instant now) {
        super(id);
        this.day = day.toString();
        this.startedAt = now;
    }
}
