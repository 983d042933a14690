package org.rathaus.service.postalvote.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Notices that were made together for an election. */
@Entity
@Table(name = "POSTAL_NOTICE_BATCH")
public class StoredBatch extends TownEntity {

    @Column(name = "BATCH_NUMBER")
    private int number;
    @Column(name = "ELECTION")
    private String election;
    @Column(name = "NUMBERS")
    private String numbers;
    @Column(name = "TOTAL")
    private int total;
    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;
    @Column(name = "MADE_AT")
    private Instant madeAt;
    @Column(name = "MADE_BY")
    private String madeBy;
    @Column(name = "REVOKED_AT")
    private Instant revokedAt;

    /** For the storage. */
    protected StoredBatch() {
    }

    StoredBatch(int number, Wish wish, Instant madeAt, String madeBy) {
        super(UUID.randomUUID());
        this.number = number;
        this.election = wish.election();
        this.numbers = wish.numbers().text();
        this.total = wish.numbers().total();
        this.expiresAt = wish.expiresAt();
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    /**
     * What is asked for.
     *
     * @param election  the id of the election
     * @param numbers   whose notices
     * @param expiresAt from when on they are not valid any more
     */
    record Wish(String election, NoticeNumbers numbers, Instant expiresAt) {
    }

    int number() {
        return number;
    }

    String election() {
        return election;
    }

    int total() {
        return total;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant madeAt() {
        return madeAt;
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    void revoke(Instant moment) {
        revokedAt = moment;
    }

    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    NoticeNumbers numbers() {
        try {
            return NoticeNumbers.parse(numbers);
        } catch (NoticeNumbers.Wrong e) {
            throw new IllegalStateException("a batch was stored that cannot be read: " + id(), e);
        }
    }
}
