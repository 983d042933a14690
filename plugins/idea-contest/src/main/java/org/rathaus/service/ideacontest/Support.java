package org.rathaus.service.ideacontest;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** That a browser supports an idea; its id follows from both and tells neither who nor when. */
@Entity
@Table(name = "IDEA_CONTEST_SUPPORT")
public class Support extends TownEntity {

    @Column(name = "IDEA")
    private String idea;

    /** For the storage. */
    protected Support() {
    }

    Support(UUID idea, String browser) {
        super(idOf(idea, browser));
        this.idea = idea.toString();
    }

    static UUID idOf(UUID idea, String browser) {
        return Claim.named("support", idea.toString(), browser);
    }
}
