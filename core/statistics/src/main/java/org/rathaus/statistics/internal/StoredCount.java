package org.rathaus.statistics.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A sum as a row. */
@Entity
@Table(name = "STATISTICS_COUNT")
public class StoredCount extends TownEntity {

    @Column(name = "COUNTED_MONTH")
    private String month;
    @Column(name = "SERVICE")
    private String service;
    @Column(name = "KIND")
    private String kind;
    @Column(name = "DETAIL")
    private String detail;
    @Column(name = "TOTAL")
    private long total;

    /** For the storage. */
    protected StoredCount() {
    }

    StoredCount(Item item, long total) {
        super(item.id());
        this.month = item.month().toString();
        this.service = item.serviceId();
        this.kind = item.kind().name();
        this.detail = item.detail();
        this.total = total;
    }
}
