package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** As many towns as a benchmark wants, made from the shipped ones in turn, each with names, addresses and texts of its own. */
final class GeneratedTowns {

    private static final int LETTERS = 26;

    private final Path home;
    private final String first;
    private final boolean ownBrands;

    /**
     * @param first     the shipped town that is there as it is
     * @param ownBrands whether each has colours and drawings that no other has, and not those of a shipped one
     */
    GeneratedTowns(Path root, String first, boolean ownBrands) {
        this.home = root.resolve("distribution/portal/target/rathaus");
        this.first = first;
        this.ownBrands = ownBrands;
    }

    /** Fills a new data folder: the shipped town itself, then generated ones. */
    void fill(Path data, int count) throws IOException {
        copy(home.resolve("plugins"), data.resolve("plugins"));
        copy(home.resolve("branding").resolve(first), data.resolve("branding").resolve(first));
        Files.createFile(data.resolve(".seeded"));
        List<Path> shipped = shipped();
        for (int number = 1; number < count; number++) {
            Path pattern = shipped.get(number % shipped.size());
            Path town = Files.createDirectories(data.resolve("branding").resolve(id(number)));
            for (Path file : files(pattern)) {
                String name = file.getFileName().toString();
                Files.writeString(town.resolve(name), content(name, Files.readString(file), pattern.getFileName().toString(), number));
            }
        }
    }

    private List<Path> shipped() throws IOException {
        return files(home.resolve("branding")).stream().filter(it -> Files.exists(it.resolve("town.json"))).sorted().toList();
    }

    static String id(int number) {
        return "town-" + number;
    }

    private String content(String file, String shipped, String pattern, int number) {
        if (file.equals("tokens.css")) {
            return ownBrands ? shipped + "/* " + number + " */\n" : shipped;
        }
        if (file.endsWith(".svg")) {
            return ownBrands ? shipped + "<!-- " + number + " -->\n" : shipped;
        }
        String own = shipped.replace(pattern, id(number)).replace(pattern.substring(0, 1).toUpperCase() + pattern.substring(1), "Neustadt " + number)
                .replaceAll("(\\+49 [0-9]+) [0-9]+", "$1 " + (100_000 + number));
        return file.equals("town.json") ? own.replaceFirst("\"referencePrefix\": \"[^\"]*\"", "\"referencePrefix\": \"" + prefix(number) + "\"") : own;
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
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
