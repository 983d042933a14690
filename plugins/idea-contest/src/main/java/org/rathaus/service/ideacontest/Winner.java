package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A ticket that was drawn, as winner or as alternate. */
@Entity
@Table(name = "IDEA_CONTEST_WINNER")
public class Winner extends TownEntity {

    /** What has become of it. */
    enum State {
        /** Nobody has told the winner; alternates stay so unless somebody declines. */
        DRAWN,
        /** The alternate was told. */
        TOLD,
        /** The winner was told. */
        NOTIFIED,
        /** The winner takes the prize. */
        ACCEPTED,
        /** The winner does not take the prize, or could not be reached. */
        DECLINED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Column(name = "CONTEST")
    private String contest;
    @Column(name = "PLACE")
    private int place;
    @Column(name = "TICKET_HASH")
    private String ticketHash;
    @Column(name = "STATE")
    private String state = State.DRAWN.key();
    @Column(name = "TOLD_AT")
    private Instant toldAt;

    /** For the storage. */
    protected Winner() {
    }

    /** @param place from 1; alternates follow the winners */
    Winner(UUID contest, int place, String ticketHash) {
        super(Claim.named("winner", contest.toString(), String.valueOf(place)));
        this.contest = contest.toString();
        this.place = place;
        this.ticketHash = ticketHash;
    }

    int place() {
        return place;
    }

    String ticketHash() {
        return ticketHash;
    }

    State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** When a winner was told last; empty before, and of alternates. */
    Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    void become(State next, Instant now) {
        state = next.key();
        toldAt = next == State.NOTIFIED ? now : toldAt;
    }
}
