package org.rathaus.cases.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A word by which a case is found through an index; goes with the case. */
@Entity
@Table(name = "CASE_WORD")
public class StoredWord extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "WORD")
    private String word;

    /** For the storage. */
    protected StoredWord() {
    }

    StoredWord(UUID id, UUID caseId, String word) {
        super(id);
        this.caseId = caseId.toString();
        this.word = word;
    }
}
