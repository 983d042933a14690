package org.rathaus.cases.internal;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.Correspondence.Inquiry;

/** That an event asks the citizen for something. */
@Entity
@Table(name = "CASE_INQUIRY")
public class StoredInquiry extends TownEntity {

    /** The town waits for the citizen. */
    static final String ASKED = "asked";
    /** The citizen has answered, and nobody has dealt with it yet. */
    static final String ANSWERED = "answered";
    /** The citizen has withdrawn the case, and nobody has taken note yet. */
    static final String WITHDRAWN = "withdrawn";

    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "EVENT_NUMBER")
    private int number;
    @Column(name = "UNTIL_DAY")
    private String until;
    /** The event that answers it; null: none yet. */
    @Column(name = "ANSWER_NUMBER")
    private Integer answer;

    /** For the storage. */
    protected StoredInquiry() {
    }

    StoredInquiry(UUID id, UUID caseId, int number, LocalDate until) {
        super(id);
        this.caseId = caseId.toString();
        this.number = number;
        this.until = until.toString();
    }

    void answered(int event) {
        answer = event;
    }

    Inquiry toInquiry() {
        return new Inquiry(number, LocalDate.parse(until), answer == null ? OptionalInt.empty() : OptionalInt.of(answer));
    }
}
