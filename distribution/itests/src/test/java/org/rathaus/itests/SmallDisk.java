package org.rathaus.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A small disk that a test may fill or make read-only. Only root can mount one, so elsewhere the test is
 * skipped, and says so.
 *
 * @param folder where it is mounted
 */
record SmallDisk(Path folder) implements AutoCloseable {

    private static final String SIZE = "size=400m";
    private static final String FILLING = "filling";

    static SmallDisk mountedAt(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int status = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString());
        if (status != 0) {
            System.err.println("SKIPPED: a full and a read-only disk, because this user cannot mount one (mount ended with " + status + ")");
        }
        Assumptions.assumeTrue(status == 0, "only root can mount a small disk");
        return new SmallDisk(folder);
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILLING), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // full
        }
    }

    /** Gives it back. */
    void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLING));
    }

    /** As an administrator or a file system with errors does. */
    void readOnly(boolean isOn) throws IOException, InterruptedException {
        int status = run("mount", "-o", "remount," + (isOn ? "ro" : "rw"), folder.toString());
        if (status != 0) {
            throw new IOException("mount ended with " + status);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (run("umount", "--lazy", folder.toString()) != 0) {
            throw new IOException("the disk cannot be taken away");
        }
    }
}
