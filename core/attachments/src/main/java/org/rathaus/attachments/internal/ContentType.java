package org.rathaus.attachments.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.rathaus.api.form.FileType;

/** What a file is, by its content alone. */
final class ContentType {

    private static final int HEAD = 64 * 1024;
    /** Where readers of PDF look for its signature, so that something else could stand before it. */
    private static final int SIGNATURE = 1024;
    /** A content that a browser might take for a page. */
    private static final Pattern MARKUP = Pattern.compile("<\\s*(?:!doctype|html|head|body|script|iframe|svg|object|embed|meta|link)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private ContentType() {
    }

    /** The type; empty if it is another one, or could be taken for another one. */
    static Optional<FileType> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String detected = TYPES.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        return FileType.of(detected).filter(type -> isNothingElse(type, head));
    }

    private static boolean isNothingElse(FileType type, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, SIGNATURE), StandardCharsets.ISO_8859_1);
        return switch (type) {
            case PDF -> start.startsWith("%PDF-") && !MARKUP.matcher(start).find();
            case JPEG -> start.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> start.startsWith("\u0089PNG\r\n\u001a\n");
        };
    }
}
