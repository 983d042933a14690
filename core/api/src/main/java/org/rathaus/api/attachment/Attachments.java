package org.rathaus.api.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FileQuestion;

/**
 * Keeps the files of cases: what is known about them in the database, their content as files in the folder
 * {@code attachments} of the data folder. Each call names the town, and reaches nothing of another.
 */
@ProviderType
public interface Attachments {

    /**
     * Checks a file and keeps it for a case that was received before: what a citizen sends later, or staff add. Pictures are
     * stored anew, without position, camera and comments. Durable when this returns.
     *
     * @param question which limits hold, and under which id it is kept
     * @throws RefusedFileException                     if it is not taken: wrong type, too large, infected, no room …
     * @throws java.io.UncheckedIOException             if the incoming file cannot be read
     * @throws org.rathaus.api.storage.StorageException if the database fails; nothing was kept
     */
    Attachment keep(CaseFile file, FileQuestion question, IncomingFile incoming) throws RefusedFileException;

    /** The files of a case, oldest first. */
    List<Attachment> ofCase(String townId, UUID caseId);

    /** Forgets one file that was kept for a case, as if it had not been; does nothing if there is no such file. */
    void remove(CaseFile file, UUID id);

    /**
     * The content, streamed and compared with its SHA-256 before the first byte is given. The caller closes it.
     *
     * @throws IOException if it cannot be read or is not what was kept
     */
    InputStream open(Attachment attachment) throws IOException;
}
