package org.rathaus.service.ideacontest;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A printed card with a code that counts once. */
@Entity
@Table(name = "IDEA_CONTEST_CARD")
public class Card extends TownEntity {

    @Column(name = "CONTEST")
    private String contest;
    @Column(name = "CODE")
    private String code;
    @Column(name = "BATCH")
    private int batch;
    @Column(name = "PLACE")
    private int place;

    /** For the storage. */
    protected Card() {
    }

    /**
     * A card.
     *
     * @param batch the printing, from 1
     * @param place within the batch, from 1
     */
    Card(UUID contest, CardCode code, int batch, int place) {
        super(idOf(contest, code));
        this.contest = contest.toString();
        this.code = code.characters();
        this.batch = batch;
        this.place = place;
    }

    static UUID idOf(UUID contest, CardCode code) {
        return Claim.named("card", contest.toString(), code.characters());
    }

    CardCode code() {
        return CardCode.read(code).orElseThrow();
    }
}
