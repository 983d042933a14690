package org.rathaus.kernel.attachment;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.kernel.form.Draft;

/** All files: also those of drafts, and their end. */
@ProviderType
public interface AttachmentStore extends Attachments {

    /**
     * Checks a file and keeps it for a draft. Pictures are stored anew, without position, camera and comments. Durable
     * when this returns.
     *
     * @param path where the question stands in the form, see {@link org.rathaus.api.form.Occurrence#path()}
     * @throws RefusedFileException                     if it is not taken: wrong type, too large, infected, no room …
     * @throws java.io.UncheckedIOException             if the incoming file cannot be read
     * @throws org.rathaus.api.storage.StorageException if the database fails; nothing was kept
     */
    Attachment keep(Draft draft, String path, FileQuestion question, IncomingFile file) throws RefusedFileException;

    /** The files of a draft, oldest first. */
    List<Attachment> ofDraft(Draft draft);

    /** Forgets one file of a draft that has not been sent; does nothing if there is no such file. */
    void remove(Draft draft, UUID id);

    /**
     * Gives the files that the answers of a case name from its draft to the case, and forgets the draft's others. May be
     * repeated; what a crash leaves undone is done within an hour.
     */
    void assign(Draft draft, CaseFile file);

    /**
     * Deletes the files of a case, for good.
     *
     * @return how many there were
     */
    int deleteOfCase(String townId, UUID caseId);

    /**
     * Deletes all files of a town, for good.
     *
     * @return how many there were
     */
    int deleteOfTown(String townId);

    /** Hands over every file of a town, oldest first, a few at a time: for export and for checks. */
    void each(String townId, Consumer<Attachment> visitor);
}
