package org.rathaus.service.lostandfound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/**
 * That a case is about an item: a loss that it fits, or somebody who says that it is theirs. Made just before the case, it knows the case
 * by its key first. Does not say who.
 */
@Entity
@Table(name = "LOST_FOUND_TIE")
public class Tie extends TownEntity {

    @Column(name = "ITEM_ID")
    private String itemId;
    @Column(name = "CASE_KEY")
    private String caseKey;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "REFUSED")
    private boolean refused;
    @Column(name = "TIED_AT")
    private Instant at;

    /** For the storage. */
    protected Tie() {
    }

    private Tie(UUID itemId, String caseKey, UUID caseId, Instant at) {
        super(UUID.nameUUIDFromBytes((itemId + "\n" + caseKey + "\n" + caseId).getBytes(StandardCharsets.UTF_8)));
        this.itemId = itemId.toString();
        this.caseKey = caseKey;
        this.caseId = caseId == null ? null : caseId.toString();
        this.at = at;
    }

    /** With a case that is being received. */
    static Tie coming(UUID itemId, String caseKey, Instant at) {
        return new Tie(itemId, caseKey, null, at);
    }

    static Tie with(UUID itemId, UUID caseId, Instant at) {
        return new Tie(itemId, null, caseId, at);
    }

    UUID itemId() {
        return UUID.fromString(itemId);
    }

    String caseKey() {
        return Optional.ofNullable(caseKey).orElse("");
    }

    /** Empty as long as nobody has looked for it by its key. */
    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId).map(UUID::fromString);
    }

    Instant at() {
        return at;
    }

    /** Whether staff have decided that the loss was of something else: it is not compared with the item again. */
    boolean isRefused() {
        return refused;
    }

    void belongsTo(UUID file) {
        caseId = file.toString();
    }

    void refuse() {
        refused = true;
    }
}
