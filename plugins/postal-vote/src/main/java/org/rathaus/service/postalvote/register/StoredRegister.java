package org.rathaus.service.postalvote.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A voter register as it was uploaded. Of each election one is in force. */
@Entity
@Table(name = "POSTAL_REGISTER")
public class StoredRegister extends TownEntity {

    @Column(name = "ELECTION")
    private String election;
    @Column(name = "STATE")
    private String state;
    @Column(name = "VOTERS")
    private int voters;
    @Column(name = "FAULTS")
    private int faults;
    @Column(name = "LOADED")
    private int loaded;
    @Column(name = "UPLOADED_AT")
    private Instant uploadedAt;
    @Column(name = "UPLOADED_BY")
    private String uploadedBy;
    @Column(name = "TOUCHED_AT")
    private Instant touchedAt;
    @Column(name = "KEEP_UNTIL")
    private LocalDate keepUntil;

    /** For the storage. */
    protected StoredRegister() {
    }

    StoredRegister(UUID id, String election, int voters, int faults, Instant uploadedAt, String uploadedBy, LocalDate keepUntil) {
        super(id);
        this.election = election;
        this.state = Register.State.STAGED.key();
        this.voters = voters;
        this.faults = faults;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
        this.touchedAt = uploadedAt;
        this.keepUntil = keepUntil;
    }

    void enter(Register.State next, Instant now) {
        state = next.key();
        touchedAt = now;
    }

    void load(int so, Instant now) {
        loaded = so;
        touchedAt = now;
    }

    Register toRegister() {
        return new Register(id(), election, Register.State.of(state), voters, faults, loaded, uploadedAt, uploadedBy, touchedAt);
    }
}
