package org.rathaus.storage.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Stands on a shelf of the same town. */
@Entity(name = "Box")
@Table(name = "TEST_BOX")
public class Box extends TownEntity {

    @Column(name = "NAME")
    private String name;

    @ManyToOne
    @JoinColumn(name = "TOWN", referencedColumnName = "TOWN", insertable = false, updatable = false)
    @JoinColumn(name = "SHELF", referencedColumnName = "ID")
    private Shelf shelf;

    protected Box() {
    }

    Box(String name) {
        super(UUID.randomUUID());
        this.name = name;
    }

    Box on(Shelf other) {
        shelf = other;
        return this;
    }

    String name() {
        return name;
    }
}
