package org.rathaus.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with everything an installation keeps. Held by a file lock as long as the program runs, because two
 * programs on one embedded database would destroy it.
 */
final class DataFolder implements AutoCloseable {

    static final String DEVELOPER = ".developer";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates what is missing and takes the lock.
     *
     * @throws Refusal if the folder cannot be written or another running program holds it
     */
    static DataFolder open(Path path) {
        if (Files.exists(path.resolve(".restoring"))) {
            throw Refusal.wrongCall("a restore into " + path + " did not finish; delete the folder and restore again");
        }
        try {
            for (String part : new String[] {"plugins", "branding", "logs"}) {
                Files.createDirectories(path.resolve(part));
            }
            return lock(path);
        } catch (IOException e) {
            throw Refusal.wrongCall("the data folder " + path + " cannot be written (" + reason(e) + ")");
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw Refusal.wrongCall("the data folder " + path + " is in use by another running Rathaus");
        }
        return new DataFolder(path, channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What is wrong, in a line. */
    static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    Path path() {
        return path;
    }

    Path plugins() {
        return path.resolve("plugins");
    }

    Path branding() {
        return path.resolve("branding");
    }

    Path cache() {
        return path.resolve("cache");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** The settings of the installation; need not exist. */
    Path settings() {
        return path.resolve("rathaus.properties");
    }

    /** The marker that says the hot folders belong to the operator from now on. */
    Path seeded() {
        return path.resolve(".seeded");
    }

    /** The marker that says that developer mode has made what is here. */
    Path developer() {
        return path.resolve(DEVELOPER);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
