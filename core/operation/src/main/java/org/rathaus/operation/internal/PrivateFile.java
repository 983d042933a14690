package org.rathaus.operation.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that only its owner can read, and that has its name only once it is complete and on the disk. */
public final class PrivateFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final OutputStream stream;

    private PrivateFile(Path file, Path unfinished, FileChannel channel) {
        this.file = file;
        this.unfinished = unfinished;
        this.channel = channel;
        stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** @throws FileAlreadyExistsException if there is one of that name */
    public static PrivateFile create(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "there is a file of that name already: " + file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Modes.set(unfinished, Modes.OWNER_ONLY);
        return new PrivateFile(file, unfinished, channel);
    }

    /** What is written to it; need not be closed. */
    public OutputStream stream() {
        return stream;
    }

    /** True for the file itself and for what it is before it is finished. */
    public boolean isSame(Path other) {
        return other.equals(file) || other.equals(unfinished);
    }

    /** Gives it its name. */
    public void finish() throws IOException {
        stream.flush();
        channel.force(true);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what is unfinished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
