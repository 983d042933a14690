package org.rathaus.attachments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

import org.rathaus.api.attachment.Attachment;

/**
 * The contents as files: {@code <town>/<day>/<id>}. No name of a citizen's file is ever part of a path. A file appears
 * whole and durable under its name, or not at all.
 */
final class AttachmentFolder {

    /** No town has these names, because they begin with a dot. */
    private static final String INCOMING = ".incoming";
    private static final String ORPHANS = ".orphans";

    private final Path root;
    private final long reserve;

    /** @param reserve so many bytes must stay free */
    AttachmentFolder(Path root, long reserve) {
        this.root = root;
        this.reserve = reserve;
    }

    /** A new empty file for what is not checked yet, to be deleted by the caller. */
    Path temporary() throws IOException {
        Path folder = root.resolve(INCOMING);
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "", "");
    }

    /** Whether so many bytes can be written with enough left for everything else. */
    boolean hasRoomFor(long bytes) throws IOException {
        Files.createDirectories(root);
        return Files.isWritable(root) && Files.getFileStore(root).getUsableSpace() - bytes >= reserve;
    }

    /** Gives a checked file its place; durable when this returns. */
    void commit(Path temporary, String townId, Instant keptAt, UUID id) throws IOException {
        Path target = path(townId, keptAt, id);
        create(target.getParent());
        sync(temporary, StandardOpenOption.WRITE);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder of attachments must lie on one file system", e);
        }
        sync(target.getParent(), StandardOpenOption.READ);
    }

    private void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            create(folder.getParent());
            Files.createDirectories(folder);
            sync(folder.getParent(), StandardOpenOption.READ);
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    InputStream open(Attachment attachment) throws IOException {
        return Files.newInputStream(path(attachment));
    }

    boolean delete(Attachment attachment) throws IOException {
        return Files.deleteIfExists(path(attachment));
    }

    private Path path(Attachment attachment) {
        return path(attachment.townId(), attachment.keptAt(), attachment.id());
    }

    private Path path(String townId, Instant keptAt, UUID id) {
        return town(townId).resolve(LocalDate.ofInstant(keptAt, ZoneOffset.UTC).toString()).resolve(id.toString());
    }

    /** @throws IllegalArgumentException if the id could lead elsewhere */
    private Path town(String townId) {
        if (!townId.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("no town has the id " + townId);
        }
        return root.resolve(townId);
    }

    /** All contents of a town; to be closed. */
    Stream<Path> files(String townId) throws IOException {
        return walk(town(townId));
    }

    OrphanMarks orphans(String townId) {
        return new OrphanMarks(root.resolve(ORPHANS).resolve(town(townId).getFileName()));
    }

    /** What came in and was left when the program died; to be closed. */
    Stream<Path> leftovers() throws IOException {
        return walk(root.resolve(INCOMING));
    }

    private static Stream<Path> walk(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.walk(folder).filter(Files::isRegularFile) : Stream.empty();
    }
}
