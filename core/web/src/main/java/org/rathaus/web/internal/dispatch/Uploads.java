package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.rathaus.web.SentFile;
import org.rathaus.web.area.CoreRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads forms with files, in front of Wicket, which would not keep its own limits (CVE-2026-71257, -84170). Files go to
 * the disk as they come; what there is no room for is read to its end, so that everything else of the form is kept.
 */
final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final long MEGABYTE = 1024 * 1024;
    private static final long USUAL_LIMIT = 32 * MEGABYTE;
    private static final int BUFFER = 64 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_TEXT = 256 * 1024;
    /** A browser that is still sending does not read; after so much more it is cut off. */
    private static final long DRAINED = 64 * MEGABYTE;

    /** What was sent is more than is taken. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String what) {
            super(what);
        }
    }

    private final Path folder;
    private final long limit;

    private Uploads(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** In a folder that is emptied at each start; a blank limit is the usual one, in bytes for a whole request. */
    static Uploads in(Path folder, String limit) {
        return new Uploads(folder, limit == null || limit.isBlank() ? USUAL_LIMIT : Long.parseLong(limit.strip()));
    }

    /** Whether a form with files was sent. */
    static boolean isOne(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return "POST".equals(request.getMethod()) && type.startsWith("multipart/form-data");
    }

    /**
     * Reads it whole. The files lie in an attribute of the request, and on the disk until {@link SentForm#forgetFiles}.
     *
     * @throws TooLargeException if it is larger than is taken, or no form
     */
    HttpServletRequest read(HttpServletRequest request) throws IOException {
        List<SentFile> files = new ArrayList<>();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.setAttribute(CoreRequest.FILES, files);
        try {
            readParts(request, fields, files);
            return new SentForm(request, fields);
        } catch (FileUploadException | TooLargeException e) {
            drain(request.getInputStream());
            throw new TooLargeException(e.getClass().getSimpleName());
        }
    }

    private void readParts(HttpServletRequest request, Map<String, List<String>> fields, List<SentFile> files)
            throws IOException {
        FormParts parts = FormParts.of(request, limit);
        int text = 0;
        int count = 0;
        for (Optional<FormParts.Part> next = parts.next(); next.isPresent(); next = parts.next()) {
            FormParts.Part part = next.get();
            if (count++ == MOST_PARTS) {
                throw new TooLargeException("too many parts");
            }
            if (part.field() == null) {
                passOver(part);
                files.add(SentFile.unreadable());
            } else if (part.file() == null) {
                String value = text(part, MOST_TEXT - text);
                text += value.length();
                fields.computeIfAbsent(part.field(), name -> new ArrayList<>()).add(value);
            } else if (part.file().isEmpty()) {
                passOver(part);
            } else {
                files.add(store(part));
            }
        }
    }

    private static void passOver(FormParts.Part part) throws IOException {
        try (InputStream in = part.content()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String text(FormParts.Part part, int most) throws IOException {
        try (InputStream in = part.content()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLargeException("too much text");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private SentFile store(FormParts.Part part) throws IOException {
        try (InputStream in = part.content()) {
            Path file = copy(in);
            in.transferTo(OutputStream.nullOutputStream());
            return new SentFile(part.field(), part.file(), part.type(), file);
        }
    }

    /** Null if there is no room: reading fails as it would for anything, writing must not cost the rest of the form. */
    private Path copy(InputStream in) throws IOException {
        Path file = null;
        try {
            file = create();
            fill(file, in);
            return file;
        } catch (NoRoomException e) {
            LOG.error("a sent file cannot be stored: {}", e.toString());
            discard(file);
            return null;
        } catch (IOException e) {
            discard(file);
            throw e;
        }
    }

    private static void discard(Path file) throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static void fill(Path file, InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                write(out, buffer, length);
            }
        }
    }

    private Path create() throws NoRoomException {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "", "");
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws NoRoomException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    private static final class NoRoomException extends IOException {

        private static final long serialVersionUID = 1L;

        NoRoomException(IOException cause) {
            super(cause);
        }
    }

    private static void drain(InputStream in) {
        byte[] buffer = new byte[BUFFER];
        try {
            long drained = 0;
            for (int length = in.read(buffer); length >= 0 && drained < DRAINED; length = in.read(buffer)) {
                drained += length;
            }
        } catch (IOException e) {
            LOG.debug("the client went away: {}", e.toString());
        }
    }
}
