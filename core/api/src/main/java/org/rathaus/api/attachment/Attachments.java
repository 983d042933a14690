package org.rathaus.api.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Draft;
import org.rathaus.api.form.FileQuestion;

/**
 * Keeps the files of drafts and cases: what is known about them in the database, their content as files in the folder
 * {@code attachments} of the data folder. Each call names the town, and reaches nothing of another.
 */
@ProviderType
public interface Attachments {

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

    /**
     * The same for a case that was received before: what a citizen sends later, or staff add.
     *
     * @param question which limits hold, and under which id it is kept
     */
    Attachment keep(CaseFile file, FileQuestion question, IncomingFile incoming) throws RefusedFileException;

    /** The files of a draft, oldest first. */
    List<Attachment> ofDraft(Draft draft);

    /** The files of a case, oldest first. */
    List<Attachment> ofCase(String townId, UUID caseId);

    /** Forgets one file of a draft that has not been sent; does nothing if there is no such file. */
    void remove(Draft draft, UUID id);

    /** Forgets one file that was kept for a case, as if it had not been; does nothing if there is no such file. */
    void remove(CaseFile file, UUID id);

    /**
     * Gives the files that the answers of a case name from its draft to the case, and forgets the draft's others. May be
     * repeated; what a crash leaves undone is done within an hour.
     */
    void assign(Draft draft, CaseFile file);

    /**
     * The content, streamed and compared with its SHA-256 before the first byte is given. The caller closes it.
     *
     * @throws IOException if it cannot be read or is not what was kept
     */
    InputStream open(Attachment attachment) throws IOException;

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
