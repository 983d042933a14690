package org.rathaus.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it came with a form. It lies on the disk until the request ends.
 *
 * @param field        the name of the form's field; empty if what came before the content was too long to be read
 * @param name         the name on the citizen's device, not to be trusted
 * @param declaredType the media type that the browser says, not to be trusted, or empty
 * @param content      where it lies; null if there was no room for it
 */
public record SentFile(String field, String name, String declaredType, Path content) {

    /** Somebody sent a file, but its name is so long that nothing about it can be told. */
    public static SentFile unreadable() {
        return new SentFile("", "", "", null);
    }

    /** Whether its content is there. */
    public boolean isStored() {
        return content != null;
    }

    /** Its content, to be closed by the caller. */
    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }

    /** Without the name, which may be personal data. */
    @Override
    public String toString() {
        return "SentFile[" + field + "]";
    }
}
