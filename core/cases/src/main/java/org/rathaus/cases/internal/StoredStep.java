package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.Corrections.Kind;

/** What a member of staff did to a case. */
@Entity
@Table(name = "CASE_STEP")
public class StoredStep extends TownEntity {

    private static final int NO_EVENT = 0;

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "ACCOUNT")
    private String account;
    /** The event that it made. */
    @Column(name = "EVENT_NUMBER")
    private int eventNumber;
    /** Who worked on the case before; empty: nobody. */
    @Column(name = "ASSIGNEE_BEFORE")
    private String before = "";
    @Column(name = "ASSIGNEE_AFTER")
    private String after = "";
    @Column(name = "DONE_AT")
    private Instant at;

    /** For the storage. */
    protected StoredStep() {
    }

    private StoredStep(UUID id, UUID caseId, String account, int eventNumber, Instant at) {
        super(id);
        this.caseId = caseId.toString();
        this.account = account;
        this.eventNumber = eventNumber;
        this.at = at;
    }

    static StoredStep ofStatus(UUID id, UUID caseId, String account, int eventNumber, Instant at) {
        return new StoredStep(id, caseId, account, eventNumber, at);
    }

    static StoredStep ofAssignee(UUID id, UUID caseId, String account, String before, String after, Instant at) {
        StoredStep step = new StoredStep(id, caseId, account, NO_EVENT, at);
        step.before = before;
        step.after = after;
        return step;
    }

    Kind kind() {
        return eventNumber == NO_EVENT ? Kind.ASSIGNEE : Kind.STATUS;
    }

    UUID caseId() {
        return UUID.fromString(caseId);
    }

    int eventNumber() {
        return eventNumber;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    Instant at() {
        return at;
    }
}
