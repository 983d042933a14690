package org.rathaus.service.ideacontest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Something that counts once, such as a card; its id follows from what it is, so that the database refuses the second. */
@Entity
@Table(name = "IDEA_CONTEST_CLAIM")
public class Claim extends TownEntity {

    @Column(name = "OWNER")
    private String owner;

    /** For the storage. */
    protected Claim() {
    }

    /**
     * Takes it.
     *
     * @param id    see {@link #named}
     * @param owner the entry or idea that it belongs to
     */
    Claim(UUID id, UUID owner) {
        super(id);
        this.owner = owner.toString();
    }

    /** The same for the same parts. */
    static UUID named(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
