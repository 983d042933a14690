package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** As many towns as a benchmark wants, each with files of its own, made from a shipped one. */
final class GeneratedTowns {

    private static final int LETTERS = 26;

    private final Path root;
    private final String pattern;

    GeneratedTowns(Path root, String pattern) {
        this.root = root;
        this.pattern = pattern;
    }

    /** Fills a new data folder: the shipped town itself, then generated ones. */
    void fill(Path data, int count) throws IOException {
        Path home = root.resolve("distribution/portal/target/rathaus");
        copy(home.resolve("plugins"), data.resolve("plugins"));
        copy(home.resolve("branding").resolve(pattern), data.resolve("branding").resolve(pattern));
        Files.createFile(data.resolve(".seeded"));
        Path shipped = home.resolve("branding").resolve(pattern);
        for (int number = 1; number < count; number++) {
            Path town = data.resolve("branding").resolve(id(number));
            copy(shipped, town);
            Files.writeString(town.resolve("town.json"), json(Files.readString(shipped.resolve("town.json")), number));
        }
    }

    static String id(int number) {
        return "town-" + number;
    }

    private static String json(String shipped, int number) {
        return shipped.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Stadt " + number + "\"")
                .replaceFirst("\"officialName\": \"[^\"]*\"", "\"officialName\": \"Stadt " + number + "\"")
                .replaceFirst("\"referencePrefix\": \"[^\"]*\"", "\"referencePrefix\": \"" + prefix(number) + "\"")
                .replaceFirst("\"hosts\": \\[[^]]*]", "\"hosts\": [\"" + id(number) + ".localhost\"]");
    }

    /** Five letters, as no shipped town has. */
    private static String prefix(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number, i = 0; i < 5; i++, rest /= LETTERS) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
