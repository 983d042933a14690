package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A card as a clerk has keyed it the first time. Goes when it is keyed the second time. */
@Entity
@Table(name = "IDEA_CONTEST_KEYING")
public class Keying extends TownEntity {

    @Column(name = "CONTEST")
    private String contest;
    @Column(name = "CLERK")
    private String clerk;
    @Lob
    @Column(name = "FIELDS")
    private String fields;
    @Column(name = "KEYED_AT")
    private Instant keyedAt;

    /** For the storage. */
    protected Keying() {
    }

    Keying(UUID contest, CardCode card, String clerk, CardFields fields, Instant keyedAt) {
        super(Card.idOf(contest, card));
        this.contest = contest.toString();
        this.clerk = clerk;
        this.fields = fields.written();
        this.keyedAt = keyedAt;
    }

    /** Who keyed it. */
    String clerk() {
        return clerk;
    }

    CardFields fields() {
        return CardFields.read(fields);
    }
}
