package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginFolderTest {

    @TempDir
    Path folder;

    /** Those that the portal comes with: their folders are called like their services. */
    static List<Path> plugins() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../plugins"))) {
            return folders.filter(it -> Files.isDirectory(it.resolve("src/main/java/org/rathaus/service"))).toList();
        }
    }

    @Test
    void thereArePluginsToLookAt() throws IOException {
        assertFalse(plugins().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void knowsTheServiceOfEachPlugin(Path plugin) {
        assertEquals(plugin.getFileName().toString(), PluginFolder.at(plugin).service());
    }

    private void write(String name, String code) throws IOException {
        Path file = folder.resolve("src/main/java").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, code);
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "DogTax.ID", "a.b.DogTax.ID", "Ids.DOG_TAX"})
    void readsAConstantInThePlaceOfTheId(String constant) throws IOException {
        write("a/DogTax.java", "@ServiceDescriptor(category = TAXES, id = " + constant + ") class DogTax { static final String ID = \"dog-tax\"; }");
        write("a/Ids.java", "interface Ids { String CAT_TAX = \"cat-tax\"; String DOG_TAX = \"dog-tax\"; }");
        assertEquals("dog-tax", PluginFolder.at(folder).service());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", "Nowhere.ID"})
    void refusesAConstantThatNoSourceHas(String constant) throws IOException {
        write("a/DogTax.java", "@ServiceDescriptor(id = " + constant + ") class DogTax { static final String ID = \"dog-tax\"; }");
        assertThrows(Refusal.class, () -> PluginFolder.at(folder));
    }
}
