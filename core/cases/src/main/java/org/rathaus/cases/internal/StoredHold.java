package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.Hold;

/** The hold on a case, under the case's id. */
@Entity
@Table(name = "CASE_HOLD")
public class StoredHold extends TownEntity {

    @Column(name = "REASON")
    private String reason;
    @Column(name = "UNTIL_DAY")
    private String until;
    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "PLACED_AT")
    private Instant since;

    /** For the storage. */
    protected StoredHold() {
    }

    StoredHold(UUID caseId) {
        super(caseId);
    }

    StoredHold with(Hold hold) {
        reason = hold.reason();
        until = hold.until().toString();
        actor = hold.actor();
        since = hold.since();
        return this;
    }

    Hold toHold() {
        return new Hold(reason, LocalDate.parse(until), actor, since);
    }
}
