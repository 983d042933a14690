package org.rathaus.api.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.form.UploadedFile;

/**
 * A file that is kept.
 *
 * @param townId   the town it belongs to
 * @param caseId   the case it belongs to; empty while its form is a draft
 * @param question the id of the question that it answers
 * @param file     how an answer names it
 * @param sha256   the SHA-256 of its content, in lower case hexadecimal
 * @param keptAt   when it was stored durably
 */
public record Attachment(String townId, Optional<UUID> caseId, String question, UploadedFile file, String sha256,
        Instant keptAt) {

    /** Names it in its town. */
    public UUID id() {
        return file.id();
    }
}
