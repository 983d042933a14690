package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** An idea that somebody has handed in. Does not say who. */
@Entity
@Table(name = "IDEA_CONTEST_IDEA")
public class Idea extends TownEntity {

    /** The longest title, in characters. */
    static final int TITLE = 100;
    /** The longest text. */
    static final int BODY = 1_500;

    @Column(name = "CONTEST")
    private String contest;
    @Column(name = "ENTRY")
    private String entry;
    @Column(name = "TITLE")
    private String title;
    @Column(name = "BODY")
    private String body;
    @Column(name = "CATEGORY")
    private String category;
    @Column(name = "PLACE")
    private String place;
    @Column(name = "STATE")
    private String state;
    @Column(name = "REASON")
    private String reason = "";
    @Column(name = "ANSWER")
    private String answer = "";
    @Column(name = "MERGED")
    private String merged;
    @Column(name = "SUPPORTS")
    private int supports;
    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;
    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    /** For the storage. */
    protected Idea() {
    }

    Idea(UUID id, UUID contest, UUID entry, IdeaText text, IdeaState state, Instant now) {
        super(id);
        this.contest = contest.toString();
        this.entry = entry.toString();
        this.title = text.title();
        this.body = text.body();
        this.category = text.category();
        this.place = text.place();
        this.state = state.key();
        this.submittedAt = now;
        this.changedAt = now;
    }

    UUID contest() {
        return UUID.fromString(contest);
    }

    IdeaText text() {
        return new IdeaText(title, body, category, place);
    }

    String title() {
        return title;
    }

    IdeaState state() {
        return IdeaState.of(state);
    }

    /** Why it is hidden. */
    String reason() {
        return reason;
    }

    /** What the town says to it. */
    String answer() {
        return answer;
    }

    /** The idea that it is the same as. */
    Optional<UUID> merged() {
        return Optional.ofNullable(merged).map(UUID::fromString);
    }

    int supports() {
        return supports;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    void decide(IdeaDecision decision, Instant now) {
        state = decision.state().key();
        reason = decision.reason();
        answer = decision.answer();
        merged = decision.merged().map(UUID::toString).orElse(null);
        changedAt = now;
    }

    /** By so many that are counted apart. */
    void supported(int more) {
        supports += more;
    }

    /** From now on nobody finds out in whose entry it came. */
    void detach() {
        entry = null;
    }
}
