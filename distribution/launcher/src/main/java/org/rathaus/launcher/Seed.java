package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a new data folder is filled with. It happens once and is remembered by a marker file: a plugin or a town that
 * the operator has removed must not come back with the next start.
 */
final class Seed {

    private final Path home;

    Seed(Path home) {
        this.home = home;
    }

    /**
     * Copies the plugins and towns of the distribution, unless that was done before. What was begun is done again at the next start.
     *
     * @throws Refusal if the folder cannot be written
     */
    void sow(DataFolder data) {
        if (Files.exists(data.seeded())) {
            return;
        }
        try {
            for (Path plugin : children(home.resolve("plugins"))) {
                copy(plugin, data.plugins().resolve(plugin.getFileName()));
            }
            for (Path town : children(home.resolve("branding"))) {
                if (Files.exists(town.resolve("town.json"))) {
                    copyTown(town, data.branding().resolve(town.getFileName()));
                }
            }
            Files.createFile(data.seeded());
        } catch (IOException e) {
            throw Refusal.wrongCall("the data folder " + data.path() + " cannot be filled (" + DataFolder.reason(e) + ")");
        }
    }

    private static void copyTown(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : children(from)) {
            copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
