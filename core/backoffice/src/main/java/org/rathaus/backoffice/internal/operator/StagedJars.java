package org.rathaus.backoffice.internal.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that an operator has uploaded and not yet confirmed; the last few of them, under names that nobody guesses. */
final class StagedJars {

    private static final int MOST = 5;
    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    StagedJars(Path folder) {
        this.folder = folder;
    }

    /** Keeps a copy; returns its name. */
    String add(Path file) throws IOException {
        Files.createDirectories(folder);
        List<Path> before = newestFirst();
        for (Path old : before.subList(Math.min(before.size(), MOST - 1), before.size())) {
            Files.deleteIfExists(old);
        }
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        String name = HexFormat.of().formatHex(random);
        Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted((one, other) -> Long.compare(other.toFile().lastModified(), one.toFile().lastModified())).toList();
        }
    }

    /** The file of a name; empty if there is none any more. */
    Optional<Path> find(String name) {
        return Optional.of(name).filter(it -> it.matches("[0-9a-f]{32}")).map(folder::resolve).filter(Files::exists);
    }

    /** The file was taken over. */
    void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
