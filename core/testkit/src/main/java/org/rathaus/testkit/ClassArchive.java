package org.rathaus.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Java learns about its classes in one start (Application Class-Data Sharing), so that the next ones have a third less
 * to do. One program makes it for all; Java takes no notice of one that does not fit.
 */
final class ClassArchive {

    private static final long START_SECONDS = 120;
    private static final long END_SECONDS = 60;
    private static final int ASKED_EVERY_MILLIS = 100;

    private final Path file;
    private final List<String> command;
    private final Path launcher;

    /**
     * @param command starts Java with the options of all programs that use the archive
     * @param launcher the jar that is started
     */
    ClassArchive(List<String> command, Path launcher) {
        this.command = List.copyOf(command);
        this.launcher = launcher;
        this.file = Home.folder().resolveSibling("test-classes-" + Runtime.version().feature() + "-" + Integer.toHexString(command.hashCode()) + ".jsa");
    }

    /** The options that make use of it; it is made if it is not there yet. */
    List<String> options() {
        try {
            if (!isFresh()) {
                makeOnce();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return isThere() ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of();
    }

    private boolean isThere() {
        return Files.exists(file);
    }

    private boolean isFresh() throws IOException {
        return isThere() && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(launcher)) > 0;
    }

    /** Tests run in several processes. */
    private void makeOnce() throws IOException {
        try (RandomAccessFile door = new RandomAccessFile(file + ".lock", "rw"); FileChannel channel = door.getChannel(); FileLock lock = channel.lock()) {
            if (!isFresh()) {
                make();
            }
        }
    }

    private void make() throws IOException {
        Path data = Files.createTempDirectory("rathaus-classes-");
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Path out = data.resolve("out");
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-jar", launcher.toString(),
                "--port", "" + Home.freePort(), "--data", data.resolve("data").toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            awaitReadiness(process, out);
            process.destroy();
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS) && Files.exists(fresh)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Folders.delete(data);
        }
    }

    private static void awaitReadiness(Process process, Path out) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < end && !Files.readString(out).contains("Ready in ")) {
            Thread.sleep(ASKED_EVERY_MILLIS);
        }
    }
}
