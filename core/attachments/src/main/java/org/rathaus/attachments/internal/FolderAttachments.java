package org.rathaus.attachments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.attachment.AttachmentStore;
import org.rathaus.kernel.form.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attachments as files with rows. The file is durable before its row, and a row goes before its file: what a crash
 * leaves is a file without a row, never a row without a file.
 */
@Component(service = {Attachments.class, AttachmentStore.class})
public final class FolderAttachments implements AttachmentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderAttachments.class);
    private static final int PAGE = 200;

    private final EntityStore store;
    private final AttachmentFolder folder;
    private final Optional<Clamd> scanner;
    private final Clock clock;
    private final PictureCopies pictures = new PictureCopies();

    /** With the store of the model {@code attachments}, beside the data of the installation. */
    @Activate
    public FolderAttachments(BundleContext context, @Reference(target = "(model=attachments)") EntityStore store,
            @Reference Clock clock) {
        this(store, AttachmentSettings.of(context::getProperty).folder(),
                AttachmentSettings.of(context::getProperty).scanner(), clock);
    }

    FolderAttachments(EntityStore store, AttachmentFolder folder, Optional<Clamd> scanner, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.scanner = scanner;
        this.clock = clock;
    }

    private AttachmentRows rows(String townId) {
        return new AttachmentRows(store, townId);
    }

    @Override
    public Attachment keep(Draft draft, String path, FileQuestion question, IncomingFile file) throws RefusedFileException {
        return keep(question, file, intake -> describe(draft.townId(), Optional.empty(), path, file, intake),
                attachment -> new StoredAttachment(draft, attachment));
    }

    @Override
    public Attachment keep(CaseFile file, FileQuestion question, IncomingFile incoming) throws RefusedFileException {
        return keep(question, incoming, intake -> describe(file.townId(), Optional.of(file.id()), question.id(), incoming, intake),
                attachment -> new StoredAttachment(file, attachment));
    }

    private interface Description {
        Attachment of(Intake intake) throws IOException;
    }

    private Attachment keep(FileQuestion question, IncomingFile file, Description description, Function<Attachment, StoredAttachment> row)
            throws RefusedFileException {
        try (Intake intake = new Intake(folder, pictures::clean, scanner, question, file)) {
            intake.take();
            Attachment attachment;
            try {
                attachment = description.of(intake);
                folder.commit(intake.content(), attachment.townId(), attachment.keptAt(), attachment.id());
            } catch (IOException e) {
                throw intake.noRoom(e);
            }
            addRow(attachment, row.apply(attachment));
            return attachment;
        }
    }

    private Attachment describe(String townId, Optional<UUID> caseId, String path, IncomingFile file, Intake intake) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UploadedFile uploaded = new UploadedFile(UUID.randomUUID(), file.name(), intake.type(), Files.size(intake.content()));
        String sha256 = Sha256.of(Files.newInputStream(intake.content()));
        return new Attachment(townId, caseId, path, uploaded, sha256, now);
    }

    /** The file without a row would be swept some day; it is better gone at once. */
    private void addRow(Attachment attachment, StoredAttachment row) {
        try {
            rows(attachment.townId()).add(row);
        } catch (RuntimeException e) {
            deleteFile(attachment);
            throw e;
        }
    }

    @Override
    public List<Attachment> ofDraft(Draft draft) {
        return rows(draft.townId()).ofDraft(draft.key());
    }

    @Override
    public List<Attachment> ofCase(String townId, UUID caseId) {
        return rows(townId).ofCase(caseId);
    }

    @Override
    public void remove(Draft draft, UUID id) {
        delete(draft.townId(), ofDraft(draft).stream().filter(it -> it.id().equals(id)).toList());
    }

    @Override
    public void remove(CaseFile file, UUID id) {
        delete(file.townId(), ofCase(file.townId(), file.id()).stream().filter(it -> it.id().equals(id)).toList());
    }

    @Override
    public void assign(Draft draft, CaseFile file) {
        assign(file, ofDraft(draft));
    }

    /** Those of the draft that the case names stay; all others were taken back or are not asked any more. */
    void assign(CaseFile file, List<Attachment> ofDraft) {
        Set<UUID> named = file.answers().asMap().values().stream().flatMap(raw -> UploadedFile.all(raw).stream())
                .map(UploadedFile::id).collect(Collectors.toSet());
        List<UUID> kept = ofDraft.stream().map(Attachment::id).filter(named::contains).toList();
        if (!kept.isEmpty()) {
            rows(file.townId()).assign(kept, file.id());
        }
        delete(file.townId(), ofDraft.stream().filter(it -> !named.contains(it.id())).toList());
    }

    @Override
    public InputStream open(Attachment attachment) throws IOException {
        if (!Sha256.of(folder.open(attachment)).equals(attachment.sha256())) {
            LOG.error("attachment {} of {} is not what was kept: its file was changed", attachment.id(), attachment.townId());
            throw new IOException("attachment " + attachment.id() + " was changed");
        }
        return folder.open(attachment);
    }

    @Override
    public int deleteOfCase(String townId, UUID caseId) {
        return delete(townId, ofCase(townId, caseId));
    }

    @Override
    public int deleteOfTown(String townId) {
        int count = 0;
        for (List<Attachment> page = rows(townId).after(Optional.empty(), PAGE); !page.isEmpty();
                page = rows(townId).after(Optional.empty(), PAGE)) {
            count += delete(townId, page);
        }
        return count;
    }

    /** The rows first: a row without a file would promise what is not there. */
    int delete(String townId, List<Attachment> attachments) {
        if (!attachments.isEmpty()) {
            rows(townId).delete(attachments.stream().map(Attachment::id).toList());
            attachments.forEach(this::deleteFile);
        }
        return attachments.size();
    }

    private void deleteFile(Attachment attachment) {
        try {
            folder.delete(attachment);
        } catch (IOException e) {
            LOG.warn("the file of a deleted attachment stays until it is swept: {}", e.toString());
        }
    }

    @Override
    public void each(String townId, Consumer<Attachment> visitor) {
        Optional<Attachment> last = Optional.empty();
        List<Attachment> page;
        do {
            page = rows(townId).after(last, PAGE);
            page.forEach(visitor);
            last = page.stream().reduce((first, second) -> second);
        } while (page.size() == PAGE);
    }
}
