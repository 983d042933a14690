package org.rathaus.attachments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.UploadedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one file in: copies it, limits it, looks at what it is, has it searched for viruses, and cleans pictures. */
final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int BUFFER = 64 * 1024;

    private final AttachmentFolder folder;
    private final Copy copy;
    private final Optional<Clamd> scanner;
    private final FileQuestion question;
    private final IncomingFile incoming;
    private Path content;
    private FileType type;

    /** How a picture is stored anew, in another file. */
    interface Copy {
        void make(Path from, FileType type, Path to) throws IOException;
    }

    Intake(AttachmentFolder folder, Copy copy, Optional<Clamd> scanner, FileQuestion question,
            IncomingFile incoming) {
        this.folder = folder;
        this.copy = copy;
        this.scanner = scanner;
        this.question = question;
        this.incoming = incoming;
    }

    /** Does all of it; then {@link #content} is what may be kept. */
    void take() throws RefusedFileException {
        receive();
        type = detect();
        search();
        if (type != FileType.PDF) {
            clean();
        }
    }

    Path content() {
        return content;
    }

    /** What it is, once it has been taken. */
    FileType type() {
        return type;
    }

    private FileType detect() throws RefusedFileException {
        try {
            FileType found = ContentType.of(content).filter(question.types()::contains)
                    .orElseThrow(() -> refusal("file.type", question.typeNames()));
            if (!found.fits(incoming.name()) || !found.mayBeDeclaredAs(incoming.declaredType())) {
                throw refusal("file.name", found.name(), "." + found.extensions().get(0));
            }
            return found;
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private void receive() throws RefusedFileException {
        try {
            if (!folder.hasRoomFor(2 * question.maxBytes())) {
                throw noRoom(new IOException("the reserve of free space is reached"));
            }
            content = folder.temporary();
            copy();
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    /** Stops at the limit, wherever the stream would end. */
    private void copy() throws IOException, RefusedFileException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(content)) {
            for (int length = read(buffer); length >= 0; length = read(buffer)) {
                size += length;
                if (size > question.maxBytes()) {
                    throw refusal("file.tooLarge", question.maxSize(Locale.ROOT));
                }
                out.write(buffer, 0, length);
            }
        }
        if (size == 0) {
            throw refusal("file.empty");
        }
    }

    private int read(byte[] buffer) {
        InputStream in = incoming.content();
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("an incoming file", e);
        }
    }

    private void search() throws RefusedFileException {
        if (scanner.isEmpty()) {
            return;
        }
        try {
            if (!scanner.get().isClean(content)) {
                LOG.warn("an infected file was refused");
                throw refusal("file.infected");
            }
        } catch (IOException e) {
            LOG.error("a file was refused because the virus scanner does not answer: {}", e.toString());
            throw refusal("file.notScanned");
        }
    }

    private void clean() throws RefusedFileException {
        Path raw = content;
        try {
            content = folder.temporary();
            copy.make(raw, type, content);
        } catch (PictureCopies.TooManyPixelsException e) {
            throw refusal("file.pixels", PictureCopies.MOST_PIXELS / 1_000_000);
        } catch (PictureCopies.UnreadableException e) {
            throw refusal("file.picture");
        } catch (IOException e) {
            throw noRoom(e);
        } finally {
            delete(raw);
        }
    }

    /** What the citizen is told; the first value is always the file's name as it would be shown. */
    private RefusedFileException refusal(String rule, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = shownName();
        System.arraycopy(values, 0, all, 1, values.length);
        return new RefusedFileException(Problem.of(question.id(), question.firstField(), rule, all));
    }

    /** Nothing could be written: the operator must know, and the citizen what to do. */
    RefusedFileException noRoom(IOException cause) {
        LOG.error("an attachment cannot be stored: {}", cause.toString());
        return new RefusedFileException(Problem.of(question.id(), question.firstField(), "file.noRoom", shownName()), cause);
    }

    private String shownName() {
        return new UploadedFile(new java.util.UUID(0, 0), incoming.name(), FileType.PDF, 0).name();
    }

    /** Leaves nothing that was not kept. */
    @Override
    public void close() {
        delete(content);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("a temporary file stays until it is swept: {}", e.toString());
        }
    }
}
