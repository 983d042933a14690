package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Something that happened to an item; only ever added. Two at once get the same number, and the later one is refused. */
@Entity
@Table(name = "LOST_FOUND_EVENT")
public class ItemEvent extends TownEntity {

    @Column(name = "ITEM_ID")
    private String itemId;
    @Column(name = "NUMBER")
    private int number;
    @Column(name = "STATUS")
    private String status;
    @Column(name = "NOTE")
    private String note;
    @Column(name = "CHANGES")
    private String changes;
    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "HAPPENED_AT")
    private Instant at;

    /** For the storage. */
    protected ItemEvent() {
    }

    ItemEvent(UUID itemId, int number, Items.Act act, List<Change> changes) {
        super(UUID.randomUUID());
        this.itemId = itemId.toString();
        this.number = number;
        this.status = act.status().name();
        this.note = act.note();
        this.changes = Change.written(changes);
        this.actor = act.actor();
        this.at = act.at();
    }

    int number() {
        return number;
    }

    ItemStatus status() {
        return ItemStatus.valueOf(status);
    }

    String note() {
        return Optional.ofNullable(note).orElse("");
    }

    /** What was written otherwise; the status stayed then. */
    List<Change> changes() {
        return Change.read(Optional.ofNullable(changes).orElse(""));
    }

    /** A member of staff's name, or {@code system}. */
    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }
}
