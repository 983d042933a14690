package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Who did what to which case; without personal data of citizens. */
@Entity
@Table(name = "CASE_AUDIT")
public class AuditEntry extends TownEntity {

    /** What can be done to cases. */
    enum Action {
        RECEIVE, OPEN, ADVANCE, EXPORT, FETCH_AGAIN
    }

    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "ACTION")
    private String action;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "DETAIL")
    private String detail;
    @Column(name = "HAPPENED_AT")
    private Instant at;

    /** For the storage. */
    protected AuditEntry() {
    }

    private AuditEntry(UUID id, String actor, Action action, String caseId, String detail, Instant at) {
        super(id);
        this.actor = actor;
        this.action = action.name().toLowerCase(Locale.ROOT);
        this.caseId = caseId;
        this.detail = detail;
        this.at = at;
    }

    static AuditEntry ofCase(UUID id, String actor, Action action, UUID caseId, Instant at) {
        return new AuditEntry(id, actor, action, caseId.toString(), "", at);
    }

    static AuditEntry ofBatch(UUID id, String actor, Action action, String service, int number, Instant at) {
        return new AuditEntry(id, actor, action, null, service + "/" + number, at);
    }
}
