package org.rathaus.operation.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The socket that commands come through: {@code run/commands.sock} of the data folder. The folder is closed to other
 * users of the machine, and that is all the protection there is, as for the data itself.
 */
final class Socket implements AutoCloseable {

    /** The system takes 108 bytes on Linux and 104 elsewhere, one of them for the end. */
    private static final int LONGEST_PATH = 100;

    private final Path path;
    private final Path pointer;
    private final ServerSocketChannel channel;

    private Socket(Path path, Path pointer, ServerSocketChannel channel) {
        this.path = path;
        this.pointer = pointer;
        this.channel = channel;
    }

    /** Opens it in place of what a killed portal has left; in a short temporary folder if the path is too long. */
    static Socket in(Path dataFolder) throws IOException {
        Path run = Files.createDirectories(dataFolder.resolve("run"));
        keepOthersOut(run);
        Path pointer = run.resolve("commands.path");
        Files.deleteIfExists(pointer);
        Path path = run.resolve("commands.sock");
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            path = Files.createTempDirectory("rathaus").resolve("commands.sock");
            Files.writeString(pointer, path.toString());
        }
        Files.deleteIfExists(path);
        return new Socket(path, pointer, bound(path));
    }

    private static ServerSocketChannel bound(Path path) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return channel.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void keepOthersOut(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
        if (Files.deleteIfExists(pointer)) {
            Files.deleteIfExists(path.getParent());
        }
    }
}
