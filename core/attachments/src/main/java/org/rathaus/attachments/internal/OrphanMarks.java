package org.rathaus.attachments.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when no row names files of a town: an empty file each, of the same name. The files themselves stay where they are, so
 * that all is well again as soon as rows name them.
 */
final class OrphanMarks {

    private final Path folder;

    OrphanMarks(Path folder) {
        this.folder = folder;
    }

    boolean any() throws IOException {
        try (Stream<Path> marks = Files.list(folder)) {
            return marks.findAny().isPresent();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    Optional<Instant> since(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(mark(file)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void set(Path file, Instant now) throws IOException {
        Files.createDirectories(folder);
        Files.setLastModifiedTime(Files.createFile(mark(file)), FileTime.from(now));
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(mark(file));
    }

    private Path mark(Path file) {
        return folder.resolve(file.getFileName());
    }
}
