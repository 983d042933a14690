package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.rathaus.operation.internal.Modes;
import org.rathaus.operation.internal.Trees;

/**
 * A data folder that is being filled. Until that is done it holds a marker, which keeps the launcher from using it; if
 * it is not done, the folder is emptied again.
 */
final class NewFolder implements AutoCloseable {

    private static final String MARKER = ".restoring";

    private final Path folder;
    private boolean isFinished;

    private NewFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if there is something in it already */
    static NewFolder begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!isEmpty(folder)) {
            throw new IOException(folder + " is not empty; name a new folder with --data");
        }
        Files.createFile(folder.resolve(MARKER));
        return new NewFolder(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    void write(Manifest.Part part, BackupReader backup) throws IOException {
        Path file = folder.resolve(part.name().substring(DataFiles.FILES.length())).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the backup has a file outside of the data folder: " + part.name());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = backup.entry(part.name())) {
            Files.copy(in, file);
        }
        Modes.set(file, part.mode());
    }

    void finish() throws IOException {
        Files.delete(folder.resolve(MARKER));
        isFinished = true;
    }

    @Override
    public void close() throws IOException {
        if (isFinished) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                Trees.delete(child);
            }
        }
    }
}
