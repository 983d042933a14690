package org.rathaus.towns.internal.enablement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** When a town decided last. Belongs to the installation, so that one question tells it of all towns. */
@Entity
@Table(name = "TOWN_CHANGE")
public class StoredChange extends TownEntity {

    @Column(name = "CHANGED")
    private String changed;
    @Column(name = "CHANGED_AT")
    private Instant at;

    /** For the storage. */
    protected StoredChange() {
    }

    StoredChange(String town, Instant at) {
        super(idOf(town));
        this.changed = town;
        this.at = at;
    }

    static UUID idOf(String town) {
        return UUID.nameUUIDFromBytes(town.getBytes(StandardCharsets.UTF_8));
    }

    String town() {
        return changed;
    }

    Instant at() {
        return at;
    }
}
