package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.Deletion;

/** An entry of the protocol of deletions, under the id that the case had. */
@Entity
@Table(name = "CASE_DELETION")
public class StoredDeletion extends TownEntity {

    @Column(name = "SERVICE")
    private String service;
    @Column(name = "STATUS")
    private String status;
    @Column(name = "RECEIVED_ON")
    private String receivedOn;
    @Column(name = "CAUSE")
    private String cause;
    @Column(name = "LAW")
    private String law;
    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "DISPOSAL")
    private String disposal;
    /** The way the case had come, which figures still count. */
    @Column(name = "CHANNEL")
    private String channel;
    @Column(name = "DELETED_AT")
    private Instant at;
    /** When all other bundles had erased what they kept; null until then. */
    @Column(name = "COMPLETED_AT")
    private Instant completedAt;

    /** For the storage. */
    protected StoredDeletion() {
    }

    StoredDeletion(CaseFile file, Grounds grounds, Instant at) {
        super(file.id());
        this.service = file.serviceId();
        this.status = file.status();
        this.receivedOn = LocalDate.ofInstant(file.receivedAt(), Offer.LEGAL_ZONE).toString();
        this.cause = grounds.cause().name().toLowerCase(Locale.ROOT);
        this.law = grounds.law();
        this.actor = grounds.actor();
        this.disposal = grounds.disposal().name().toLowerCase(Locale.ROOT);
        this.channel = file.intake().channel().key();
        this.at = at;
    }

    void complete(Instant now) {
        completedAt = now;
    }

    Deletion toDeletion() {
        return new Deletion(id(), service, status, LocalDate.parse(receivedOn),
                Deletion.Cause.valueOf(cause.toUpperCase(Locale.ROOT)), law, actor, at,
                Disposal.valueOf(disposal.toUpperCase(Locale.ROOT)), completedAt != null);
    }
}
