package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.AnonymousCase;

/** A status that an anonymous case had: without the note, without who gave it, and by the hour. */
@Entity
@Table(name = "CASE_ANONYMOUS_STEP")
public class StoredAnonymousStep extends TownEntity {

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "STEP_NUMBER")
    private int number;
    @Column(name = "STATUS")
    private String status;
    @Column(name = "REACHED_AT")
    private Instant at;

    /** For the storage. */
    protected StoredAnonymousStep() {
    }

    StoredAnonymousStep(UUID caseId, CaseEvent event) {
        super(UUID.randomUUID());
        this.caseId = caseId.toString();
        this.number = event.number();
        this.status = event.status();
        this.at = event.at().truncatedTo(ChronoUnit.HOURS);
    }

    String caseId() {
        return caseId;
    }

    AnonymousCase.Step toStep() {
        return new AnonymousCase.Step(status, at);
    }
}
