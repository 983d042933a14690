package org.rathaus.forms.internal.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.form.Draft;

/** A draft as a row. Its id follows from the draft's secret id, which is not stored. */
@Entity
@Table(name = "FORM_DRAFT")
public class StoredDraft extends TownEntity {

    @Column(name = "SERVICE")
    private String service;

    @Column(name = "FORM_VERSION")
    private int formVersion;

    @Column(name = "ANSWERS")
    private String answers;

    @Column(name = "SAVED_AT")
    private Instant savedAt;

    /** 0: as now; it began before this was noted. */
    @Column(name = "BEGAN_VERSION")
    private int beganVersion;

    @Column(name = "PREFILL")
    private String prefill;

    /** Null: a guest's. */
    @Column(name = "ACCOUNT")
    private String account;

    @Column(name = "SEALED_ID")
    private String sealedId;

    /** The level that whoever takes it into another account must reach; null: nobody does. */
    @Column(name = "RELEASED_FOR")
    @Enumerated(EnumType.STRING)
    private LevelOfAssurance releasedFor;
    @Column(name = "RELEASED_UNTIL")
    private Instant releasedUntil;
    @Column(name = "REVISION")
    private int revision;

    /** For the storage. */
    protected StoredDraft() {
    }

    StoredDraft(Draft draft, String answers) {
        super(idOf(draft.id()));
        this.service = draft.serviceId();
        this.formVersion = draft.formVersion();
        this.answers = answers;
        this.savedAt = draft.savedAt();
        this.beganVersion = draft.beginning().formVersion();
        this.prefill = PrefillJson.write(draft.prefill());
        this.revision = draft.revision();
    }

    /** The row's id, from 122 bits of the hash that is the draft's key. */
    static UUID idOf(String draftId) {
        return idOfKey(Draft.keyOf(draftId));
    }

    static UUID idOfKey(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isFor(String serviceId, Instant notBefore) {
        return service.equals(serviceId) && !savedAt.isBefore(notBefore);
    }

    boolean isKept(Instant notBefore) {
        return !savedAt.isBefore(notBefore);
    }

    String sealedId() {
        return sealedId;
    }

    Draft toDraft(String draftId, String townId) {
        Answers typed = AnswersJson.read(answers);
        Draft.Beginning beginning = new Draft.Beginning(beganVersion == 0 ? formVersion : beganVersion, PrefillJson.read(prefill));
        return new Draft(draftId, townId, service, formVersion, typed, savedAt, beginning, revision);
    }
}
