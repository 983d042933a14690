package org.rathaus.api.storage;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * An entity that belongs to one town. The storage adds the column {@code TOWN}, the first part of the primary key, and
 * fills it from the call; an entity neither sees nor sets it.
 */
@MappedSuperclass
public abstract class TownEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    /** For the storage. */
    protected TownEntity() {
    }

    /** A new entity with this id. */
    protected TownEntity(UUID id) {
        this.id = Objects.requireNonNull(id).toString();
    }

    /** Unique in the town. */
    public UUID id() {
        return UUID.fromString(id);
    }
}
