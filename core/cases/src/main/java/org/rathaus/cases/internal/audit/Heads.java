package org.rathaus.cases.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the ends of the chains were, outside the database: a file for each town to which a line is added with each
 * growth. It tells when the newest entries have gone, and when a chain was written anew.
 */
final class Heads {

    private static final String SUFFIX = ".head";

    private final Path folder;

    Heads(Path folder) {
        this.folder = folder;
    }

    void add(String townId, Link end, Instant now) {
        String line = end.seq() + " " + end.hash() + " " + now + "\n";
        try {
            Files.writeString(file(townId), line, StandardCharsets.US_ASCII, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number to hash. A line that a crash cut short is passed over. */
    NavigableMap<Long, String> of(String townId) {
        NavigableMap<Long, String> heads = new TreeMap<>();
        if (Files.exists(file(townId))) {
            lines(file(townId)).stream().filter(line -> line.matches("[0-9]{1,18} [A-Za-z0-9_-]{43} .*"))
                    .map(line -> line.split(" ")).forEach(line -> heads.put(Long.valueOf(line[0]), line[1]));
        }
        return heads;
    }

    /** The towns that ever had an entry here. */
    List<String> towns() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String townId) {
        return folder.resolve(townId + SUFFIX);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
