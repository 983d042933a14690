package org.rathaus.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A start that is made once for all tests, because it leaves what saves the next ones a half of their work: what Java learns
 * about its classes (Application Class-Data Sharing; Java takes no notice of an archive that does not fit), and a database
 * whose tables are made, with the keys that belong to it.
 */
final class FirstStart {

    private static final long START_SECONDS = 120;
    private static final long END_SECONDS = 60;
    private static final int ASKED_EVERY_MILLIS = 100;
    private static final String DATABASE = "derby";
    /** What the rows of the database are sealed with. */
    private static final List<String> KEPT = List.of("keys", "audit", "draft-key", DATABASE);

    private final Path folder;
    private final List<String> command;
    private final Path launcher;

    /**
     * @param command starts Java with the options of all programs that use what is left
     * @param launcher the jar that is started
     */
    FirstStart(List<String> command, Path launcher) {
        this.command = List.copyOf(command);
        this.launcher = launcher;
        this.folder = Home.folder().resolveSibling("test-start-" + Runtime.version().feature() + "-" + Integer.toHexString(command.hashCode()));
    }

    /** The options that make use of the archive; it is made if it is not there yet. */
    List<String> options() throws IOException {
        makeOnce();
        return Files.exists(archive()) ? List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of();
    }

    /** Puts the database into a data folder that has none. */
    void fill(Path data) throws IOException {
        makeOnce();
        if (Files.exists(data.resolve(DATABASE))) {
            return;
        }
        Files.createDirectories(data);
        for (String name : KEPT) {
            Path from = data().resolve(name);
            if (Files.exists(from)) {
                Folders.copy(from, data.resolve(name));
            }
        }
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private boolean isFresh() throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(folder);
        try (Stream<Path> paths = Files.walk(Home.folder())) {
            List<Path> jars = paths.filter(path -> path.toString().endsWith(".jar")).toList();
            for (Path jar : jars) {
                if (Files.getLastModifiedTime(jar).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tests run in several processes. */
    private void makeOnce() throws IOException {
        if (isFresh()) {
            return;
        }
        try (RandomAccessFile door = new RandomAccessFile(folder + ".lock", "rw"); FileChannel channel = door.getChannel(); FileLock lock = channel.lock()) {
            if (!isFresh()) {
                discard();
                make();
            }
        }
    }

    /** Moved away at once: a folder from which files go looks new to others. */
    private void discard() throws IOException {
        if (Files.exists(folder)) {
            Path old = Files.createTempDirectory(folder.getParent(), "test-start-").resolve("old");
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(old.getParent());
        }
    }

    private void make() throws IOException {
        Path fresh = Files.createTempDirectory(folder.getParent(), "test-start-");
        Path out = fresh.resolve("out");
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("-XX:ArchiveClassesAtExit=" + fresh.resolve("classes.jsa"), "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-jar",
                launcher.toString(), "--port", "" + Home.freePort(), "--data", fresh.resolve("data").toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            awaitReadiness(process, out);
            process.destroy();
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Folders.delete(fresh);
        }
    }

    private static void awaitReadiness(Process process, Path out) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < end && !Files.readString(out).contains("Ready in ")) {
            Thread.sleep(ASKED_EVERY_MILLIS);
        }
    }
}
