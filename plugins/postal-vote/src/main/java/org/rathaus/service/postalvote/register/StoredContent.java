package org.rathaus.service.postalvote.register;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The file of a voter register until its rows are stored; it has the id of the register. */
@Entity
@Table(name = "POSTAL_REGISTER_FILE")
public class StoredContent extends TownEntity {

    @Column(name = "CONTENT")
    private byte[] content;

    /** For the storage. */
    protected StoredContent() {
    }

    StoredContent(UUID id, byte[] content) {
        super(id);
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
