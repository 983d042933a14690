package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The draw of a contest: first only its commitment is public, after the deadline the list of tickets, in the end the seed. */
@Entity
@Table(name = "IDEA_CONTEST_DRAW")
public class Draw extends TownEntity {

    private static final int HASH_BYTES = 32;

    @Column(name = "SEED")
    private String seed;
    @Column(name = "COMMITMENT")
    private String commitment;
    @Column(name = "COMMITTED_AT")
    private Instant committedAt;
    @Column(name = "LIST_HASH")
    private String listHash;
    @Lob
    @Column(name = "TICKETS")
    private byte[] tickets;
    @Column(name = "FIXED_AT")
    private Instant fixedAt;
    @Column(name = "OUTSIDE")
    private String outside;
    @Column(name = "DRAWN_AT")
    private Instant drawnAt;
    @Column(name = "CLEARED_AT")
    private Instant clearedAt;

    /** For the storage. */
    protected Draw() {
    }

    Draw(UUID contest, String seed, Instant now) {
        super(contest);
        this.seed = seed;
        this.commitment = Hashes.sha256Hex(seed);
        this.committedAt = now;
    }

    /** Fixes who is in it. */
    void fix(List<String> hashes, Instant now) {
        listHash = Drawing.listHash(hashes);
        tickets = HexFormat.of().parseHex(String.join("", hashes));
        fixedAt = now;
    }

    /** Draws; {@code seed} is public from now on. */
    Drawing draw(String fromOutside, Instant now) {
        outside = fromOutside;
        drawnAt = now;
        return drawing();
    }

    /** What follows from the seed, the list, and what came from outside. */
    Drawing drawing() {
        return new Drawing(seed, listHash, outside, tickets());
    }

    /** The hashes of the tickets, in their order. */
    List<String> tickets() {
        if (tickets == null) {
            return List.of();
        }
        return IntStream.range(0, tickets.length / HASH_BYTES)
                .mapToObj(i -> HexFormat.of().formatHex(tickets, i * HASH_BYTES, (i + 1) * HASH_BYTES)).toList();
    }

    String commitment() {
        return commitment;
    }

    Instant committedAt() {
        return committedAt;
    }

    Optional<String> listHash() {
        return Optional.ofNullable(listHash);
    }

    Optional<Instant> fixedAt() {
        return Optional.ofNullable(fixedAt);
    }

    Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt);
    }

    String outside() {
        return outside == null ? "" : outside;
    }

    /** Empty as long as nothing is drawn: until then nobody may know it. */
    Optional<String> revealedSeed() {
        return drawnAt().map(it -> seed);
    }

    /** When the contact data were deleted. */
    Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }

    void cleared(Instant now) {
        clearedAt = now;
    }
}
