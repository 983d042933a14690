package org.rathaus.service.postalvote.ledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The last number that an election has given; stays when what had the number is gone. */
@Entity
@Table(name = "POSTAL_COUNTER")
public class StoredCounter extends TownEntity {

    @Column(name = "LAST_NUMBER")
    private int last;

    /** For the storage. */
    protected StoredCounter() {
    }

    private StoredCounter(UUID id) {
        super(id);
    }

    /** The counter of an election; of two that use it at once the numbers clash, and one begins again. */
    static StoredCounter of(EntityManager rows, String election) {
        UUID id = UUID.nameUUIDFromBytes(election.getBytes(StandardCharsets.UTF_8));
        StoredCounter counter = rows.find(StoredCounter.class, id.toString());
        if (counter == null) {
            counter = new StoredCounter(id);
            rows.persist(counter);
        }
        return counter;
    }

    int next() {
        return ++last;
    }
}
