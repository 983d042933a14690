package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/**
 * An event of a case that a target is to hear of, from when it was written until long after it was acknowledged. Read
 * as an entity, changed by {@link DeliveryRows} only.
 */
@Entity
@Table(name = "CASE_DELIVERY")
public class StoredDelivery extends TownEntity {

    /** To be handed over when it is due; while a node has it in hand, due is when the others may take over. */
    static final String WAITING = "waiting";
    /** The target has it. */
    static final String ACKNOWLEDGED = "acknowledged";
    /** Given up until somebody tries again. */
    static final String DEAD = "dead";

    @Column(name = "TARGET")
    private String target;
    @Column(name = "SERVICE")
    private String service;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "EVENT_NUMBER")
    private int eventNumber;
    @Column(name = "STATE")
    private String state;
    /** How often a node took it in hand; whoever writes what became of it must know the number. */
    @Column(name = "CLAIMS")
    private int claims;
    /** How often the target had it and did not acknowledge. */
    @Column(name = "FAILURES")
    private int failures;
    @Column(name = "DUE_AT")
    private Instant dueAt;
    @Column(name = "WAITING_SINCE")
    private Instant since;
    @Column(name = "ACKNOWLEDGED_AT")
    private Instant acknowledgedAt;
    @Column(name = "REASON")
    private String reason;

    /** For the storage. */
    protected StoredDelivery() {
    }

    StoredDelivery(UUID id, String target, String service, UUID caseId, int eventNumber, Instant due) {
        super(id);
        this.target = target;
        this.service = service;
        this.caseId = caseId.toString();
        this.eventNumber = eventNumber;
        this.state = WAITING;
        this.dueAt = due;
        this.since = due;
        this.reason = "";
    }

    String key() {
        return id().toString();
    }

    String target() {
        return target;
    }

    String service() {
        return service;
    }

    String caseId() {
        return caseId;
    }

    int eventNumber() {
        return eventNumber;
    }

    String state() {
        return state;
    }

    int claims() {
        return claims;
    }

    int failures() {
        return failures;
    }

    Instant since() {
        return since;
    }

    String reason() {
        return reason;
    }
}
