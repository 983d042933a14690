package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.storage.TownEntity;

/** An application for one election; a case that names several has one for each. */
@Entity
@Table(name = "POSTAL_APPLICATION")
public class StoredApplication extends TownEntity {

    @Column(name = "ELECTION")
    private String election;
    @Column(name = "CASE_KEY")
    private String caseKey;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "REFERENCE")
    private String reference;
    @Column(name = "RECEIVED_AT")
    private Instant receivedAt;
    @Column(name = "CHANNEL")
    private String channel;
    @Column(name = "VERDICT")
    private String standing;
    @Column(name = "FIRST_ID")
    private String firstId;
    @Column(name = "VOTER_ID")
    private String voterId;
    @Column(name = "DIVERTED")
    private String diverted;
    @Column(name = "BATCH")
    private int batch;
    @Column(name = "LETTERS")
    private int letters;

    /** For the storage. */
    protected StoredApplication() {
    }

    StoredApplication(UUID id, String election, Incoming incoming) {
        super(id);
        this.election = election;
        this.caseKey = incoming.key();
        this.caseId = "";
        this.reference = "";
        this.receivedAt = incoming.receivedAt();
        this.channel = incoming.channel().key();
        this.firstId = "";
        this.voterId = "";
        this.diverted = incoming.diverted();
        this.standing = Standing.RECEIVED.key();
    }

    void stand(Standing so, String voter, String first) {
        standing = so.key();
        voterId = voter;
        firstId = first;
    }

    /** The key is of no use once the case is known, and could be of use to others. */
    void belongsTo(CaseFile file) {
        caseId = file.id().toString();
        reference = file.reference();
        caseKey = "";
    }

    void exportedWith(int number) {
        batch = number;
    }

    void printedWith(int number) {
        letters = number;
    }

    Application toApplication() {
        return new Application(id(), election, caseKey, caseId, reference, receivedAt, channel, Standing.of(standing), firstId, diverted, batch, letters);
    }
}
