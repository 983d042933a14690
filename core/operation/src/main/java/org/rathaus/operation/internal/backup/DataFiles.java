package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.rathaus.operation.internal.Modes;

/** The files of the data folder that a backup keeps: all but the database's own and what is made anew. */
final class DataFiles {

    /** Where the parts of the database are in a backup. */
    static final String DATABASE = "database/";
    /** Where the files are in a backup. */
    static final String FILES = "files/";
    /** Where backups go that are not sent elsewhere. */
    static final String BACKUPS = "backups";

    private static final Set<String> LEFT_OUT = Set.of("derby", "cache", "search", "logs", "run", "draft-key", BACKUPS, ".lock");

    private final Path data;

    DataFiles(Path data) {
        this.data = data;
    }

    /** What tells how far the audit logs went. To be copied before the rows: it must not know of more than those. */
    void copyHeads(BackupWriter backup) throws IOException {
        copy(this::isHead, backup);
    }

    /** All other files, to be copied after the rows that name them. */
    void copyRest(BackupWriter backup) throws IOException {
        copy(file -> !isHead(file), backup);
    }

    private void copy(Predicate<Path> wanted, BackupWriter backup) throws IOException {
        for (Path file : files()) {
            if (wanted.test(file) && !backup.isItself(file)) {
                copy(file, backup);
            }
        }
    }

    private boolean isHead(Path file) {
        return data.relativize(file).startsWith("audit") && file.toString().endsWith(".head");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(this::isKept).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private boolean isKept(Path path) {
        return !LEFT_OUT.contains(data.relativize(path).getName(0).toString());
    }

    private void copy(Path file, BackupWriter backup) throws IOException {
        String name = FILES + data.relativize(file).toString().replace('\\', '/');
        try (var in = Files.newInputStream(file); OutputStream part = backup.create(name, Modes.of(file))) {
            in.transferTo(part);
        } catch (NoSuchFileException e) {
            // deleted since the folder was listed, as it may be
        }
    }
}
