package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** What left the house together. Its unique number lets two at once clash, before either has taken anything. */
@Entity
@Table(name = "POSTAL_LEDGER_BATCH")
public class LedgerBatch extends TownEntity {

    @Column(name = "ELECTION")
    private String election;
    @Column(name = "KIND")
    private String kind;
    @Column(name = "BATCH_NUMBER")
    private int number;
    @Column(name = "ITEMS")
    private int items;
    @Column(name = "MADE_AT")
    private Instant madeAt;
    @Column(name = "MADE_BY")
    private String madeBy;

    /** For the storage. */
    protected LedgerBatch() {
    }

    LedgerBatch(String election, Batch.Kind kind, int number, int items, Instant madeAt, String madeBy) {
        super(UUID.randomUUID());
        this.election = election;
        this.kind = kind.key();
        this.number = number;
        this.items = items;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    Batch toBatch() {
        return new Batch(election, Batch.Kind.of(kind), number, items, madeAt, madeBy);
    }
}
