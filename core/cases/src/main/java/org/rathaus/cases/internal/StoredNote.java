package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.Correspondence.Note;

/** What staff noted for each other; only ever added. */
@Entity
@Table(name = "CASE_NOTE")
public class StoredNote extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "NOTE")
    private String text;
    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "WRITTEN_AT")
    private Instant at;

    /** For the storage. */
    protected StoredNote() {
    }

    StoredNote(UUID id, UUID caseId, Note note) {
        super(id);
        this.caseId = caseId.toString();
        this.text = note.text();
        this.actor = note.actor();
        this.at = note.at();
    }

    Note toNote() {
        return new Note(text, actor, at);
    }
}
