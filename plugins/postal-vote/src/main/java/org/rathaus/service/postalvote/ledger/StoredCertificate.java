package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A polling card (Wahlschein) with its number. Never removed while its number counts: what is destroyed is whose it was. */
@Entity
@Table(name = "POSTAL_CERTIFICATE")
public class StoredCertificate extends TownEntity {

    @Column(name = "ELECTION")
    private String election;
    @Column(name = "CERT_NUMBER")
    private int number;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "REFERENCE")
    private String reference;
    @Column(name = "NAME")
    private String name;
    @Column(name = "ISSUED_AT")
    private Instant issuedAt;
    @Column(name = "ISSUED_BY")
    private String issuedBy;
    @Column(name = "DISPATCH")
    private int dispatch;
    @Column(name = "INVALID_AT")
    private Instant invalidAt;
    @Column(name = "REASON")
    private String reason;

    /** For the storage. */
    protected StoredCertificate() {
    }

    StoredCertificate(String election, int number, Holder holder, Instant issuedAt, String issuedBy) {
        super(UUID.randomUUID());
        this.election = election;
        this.number = number;
        this.caseId = holder.caseId().toString();
        this.reference = holder.reference();
        this.name = holder.name().substring(0, Math.min(250, holder.name().length()));
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.reason = "";
    }

    void sentWith(int batch) {
        dispatch = batch;
    }

    void invalidate(Instant at, String why) {
        if (invalidAt == null) {
            invalidAt = at;
            reason = why;
        }
    }

    void forget() {
        caseId = "";
        reference = "";
        name = "";
        reason = "";
    }

    Certificate toCertificate() {
        return new Certificate(id(), election, number, caseId, reference, name, issuedAt, dispatch, Optional.ofNullable(invalidAt), reason);
    }
}
