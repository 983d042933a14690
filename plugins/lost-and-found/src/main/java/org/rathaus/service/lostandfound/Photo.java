package org.rathaus.service.lostandfound;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The photo of an item, under the item's id; a row of its own, so that lists do not read it. */
@Entity
@Table(name = "LOST_FOUND_PHOTO")
public class Photo extends TownEntity {

    @Column(name = "JPEG")
    private byte[] jpeg;

    /** For the storage. */
    protected Photo() {
    }

    Photo(UUID itemId, byte[] jpeg) {
        super(itemId);
        this.jpeg = jpeg.clone();
    }

    byte[] jpeg() {
        return jpeg.clone();
    }
}
