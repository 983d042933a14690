package org.rathaus.api.attachment;

import java.io.InputStream;

/**
 * A file as a browser sends it. Nothing of it is believed.
 *
 * @param name         the name on the citizen's device
 * @param declaredType the media type that the browser says, or empty
 * @param content      the bytes, read once; whoever opened it closes it
 */
public record IncomingFile(String name, String declaredType, InputStream content) {

    /** Without the name, which may be personal data. */
    @Override
    public String toString() {
        return "IncomingFile[" + declaredType.replaceAll("[^a-zA-Z0-9/.+-]", "") + "]";
    }
}
