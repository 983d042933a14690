package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.storage.TownEntity;

/** An event of a case; only ever added. */
@Entity
@Table(name = "CASE_EVENT")
public class StoredEvent extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "EVENT_NUMBER")
    private int number;
    @Column(name = "STATUS")
    private String status;
    @Column(name = "NOTE")
    private String note;
    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "HAPPENED_AT")
    private Instant at;

    /** For the storage. */
    protected StoredEvent() {
    }

    StoredEvent(UUID id, UUID caseId, CaseEvent event) {
        super(id);
        this.caseId = caseId.toString();
        this.number = event.number();
        this.status = event.status();
        this.note = event.note();
        this.actor = event.actor();
        this.at = event.at();
    }

    String caseId() {
        return caseId;
    }

    CaseEvent toEvent() {
        return new CaseEvent(number, status, note, actor, at);
    }
}
