package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** That somebody has taken part: what they rated, and whether their ticket is in the draw. Does not say who. */
@Entity
@Table(name = "IDEA_CONTEST_ENTRY")
public class ContestEntry extends TownEntity {

    /** Counts. */
    static final String COUNTED = "counted";
    /** The person or the card has an entry already. */
    static final String DUPLICATE = "duplicate";
    /** Came after the deadline. */
    static final String LATE = "late";

    @Column(name = "CONTEST")
    private String contest;
    @Column(name = "CASE_KEY")
    private String caseKey;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "STATE")
    private String state;
    @Column(name = "CHANNEL")
    private String channel;
    @Column(name = "RATINGS")
    private String ratings;
    @Column(name = "TICKET_HASH")
    private String ticketHash;
    @Column(name = "RECEIVED_AT")
    private Instant receivedAt;

    /** For the storage. */
    protected ContestEntry() {
    }

    ContestEntry(UUID contest, String caseKey, String state, String channel, String ratings, Instant receivedAt) {
        super(idOf(caseKey));
        this.contest = contest.toString();
        this.caseKey = caseKey;
        this.state = state;
        this.channel = channel;
        this.ratings = ratings;
        this.receivedAt = receivedAt;
    }

    /** Sending again finds the first. */
    static UUID idOf(String caseKey) {
        return Claim.named("entry", caseKey);
    }

    /** Puts its ticket into the draw. */
    void ticket(String ticket) {
        ticketHash = Hashes.sha256Hex(ticket);
    }

    String caseKey() {
        return caseKey;
    }

    String state() {
        return state;
    }

    String ratings() {
        return ratings;
    }

    /** Empty: takes no part in the draw. */
    Optional<String> ticketHash() {
        return Optional.ofNullable(ticketHash);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    void belongsTo(UUID file) {
        caseId = file.toString();
    }
}
