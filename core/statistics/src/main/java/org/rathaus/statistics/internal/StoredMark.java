package org.rathaus.statistics.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Until when a town's cases were counted. Every town has one at most: its id is always the same. */
@Entity
@Table(name = "STATISTICS_MARK")
public class StoredMark extends TownEntity {

    static final UUID ID = new UUID(0, 1);

    @Column(name = "COUNTED_UNTIL")
    private Instant until;

    /** For the storage. */
    protected StoredMark() {
    }

    StoredMark(Instant until) {
        super(ID);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
