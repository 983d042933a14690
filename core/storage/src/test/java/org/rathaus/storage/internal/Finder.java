package org.rathaus.storage.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Who found an item; refers to it in the database only. */
@Entity(name = "Finder")
@Table(name = "TEST_FINDER")
public class Finder extends TownEntity {

    @Column(name = "ITEM")
    private String item;

    protected Finder() {
    }

    Finder(Item found) {
        super(UUID.randomUUID());
        item = found.id().toString();
    }
}
