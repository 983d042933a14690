package org.rathaus.cases.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A case in a file; its id is that of the delivery. */
@Entity
@Table(name = "CASE_DROP_ENTRY")
public class StoredDropEntry extends TownEntity {

    @Column(name = "DROP_ID")
    private String dropId;
    @Column(name = "CASE_ID")
    private String caseId;

    /** For the storage. */
    protected StoredDropEntry() {
    }

    StoredDropEntry(UUID deliveryId, UUID dropId, UUID caseId) {
        super(deliveryId);
        this.dropId = dropId.toString();
        this.caseId = caseId.toString();
    }

    String dropId() {
        return dropId;
    }
}
