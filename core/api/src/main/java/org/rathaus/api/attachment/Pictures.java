package org.rathaus.api.attachment;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.form.FileQuestion;

/** Makes harmless pictures of what people send, for a service that keeps them itself. Files of cases are cleaned without it. */
@ProviderType
public interface Pictures {

    /**
     * The picture, painted anew: upright, as a JPEG, with nothing of the file but what is seen, so without position, camera and
     * comments; what is transparent is white. Nothing of it is kept.
     *
     * @param question its limits and types hold; of these only JPEG and PNG are taken. Problems are told at it
     * @param file     is read once, not closed
     * @param edge     the longer edge has at most so many pixels; a smaller picture stays as large as it is
     * @throws RefusedFileException          if it is not taken: no picture, too large in bytes or pixels, infected, no room …
     * @throws IllegalArgumentException      if the edge is not positive, or the question takes no pictures
     * @throws java.io.UncheckedIOException  if the file cannot be read
     */
    byte[] jpeg(FileQuestion question, IncomingFile file, int edge) throws RefusedFileException;
}
