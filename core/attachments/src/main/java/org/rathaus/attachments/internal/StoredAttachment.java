package org.rathaus.attachments.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.form.Draft;

/** A kept file as a row. It belongs to the key that a draft and its case have in common; the case's id is added later. */
@Entity
@Table(name = "ATTACHMENT")
public class StoredAttachment extends TownEntity {

    @Column(name = "SERVICE")
    private String service;
    @Column(name = "DRAFT_KEY")
    private String draftKey;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "QUESTION")
    private String question;
    @Column(name = "FILE_NAME")
    private String name;
    @Column(name = "FILE_TYPE")
    private String type;
    @Column(name = "SIZE_BYTES")
    private long size;
    @Column(name = "SHA256")
    private String sha256;
    @Column(name = "KEPT_AT")
    private Instant keptAt;

    /** For the storage. */
    protected StoredAttachment() {
    }

    StoredAttachment(Draft draft, Attachment attachment) {
        this(draft.serviceId(), draft.key(), attachment);
    }

    /** Added to a case; no draft had it. */
    StoredAttachment(CaseFile file, Attachment attachment) {
        this(file.serviceId(), "", attachment);
        this.caseId = file.id().toString();
    }

    private StoredAttachment(String service, String draftKey, Attachment attachment) {
        super(attachment.id());
        this.service = service;
        this.draftKey = draftKey;
        this.question = attachment.question();
        this.name = attachment.file().name();
        this.type = attachment.file().type().name();
        this.size = attachment.file().size();
        this.sha256 = attachment.sha256();
        this.keptAt = attachment.keptAt();
    }

    String service() {
        return service;
    }

    String draftKey() {
        return draftKey;
    }

    Instant keptAt() {
        return keptAt;
    }

    Attachment toAttachment(String townId) {
        return new Attachment(townId, Optional.ofNullable(caseId).map(UUID::fromString), question,
                new UploadedFile(id(), name, FileType.valueOf(type), size), sha256, keptAt);
    }
}
