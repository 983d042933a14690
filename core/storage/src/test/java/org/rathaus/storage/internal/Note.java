package org.rathaus.storage.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Has a column of each portable type. */
@Entity(name = "Note")
@Table(name = "TEST_NOTE")
public class Note extends TownEntity {

    @Column(name = "NAME")
    private String name;
    @Column(name = "DONE")
    private boolean done;
    @Column(name = "PICTURE")
    private byte[] picture;
    @Column(name = "FACTS")
    private String facts;

    protected Note() {
    }

    Note(String name) {
        super(UUID.randomUUID());
        this.name = name;
    }

    Note done(byte[] proof, String json) {
        done = true;
        picture = proof;
        facts = json;
        return this;
    }

    boolean isDone() {
        return done;
    }

    byte[] picture() {
        return picture;
    }

    String facts() {
        return facts;
    }
}
