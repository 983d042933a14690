package org.rathaus.devmode.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path folder;

    private Path code;
    private Path text;

    @BeforeEach
    void write() throws IOException {
        Path place = Files.createDirectories(folder.resolve("src/main/java/a"));
        code = Files.writeString(place.resolve("Dogs.java"), "class Dogs { }");
        text = Files.writeString(place.resolve("Dogs.utf8.properties"), "a=1");
    }

    @Test
    void tellOneSaveFromTheNext() throws IOException {
        Sources before = Sources.in(folder);
        assertEquals(before, Sources.in(folder));
        Files.writeString(text, "a=12");
        Sources after = Sources.in(folder);
        assertEquals(Set.of(text), after.changedSince(before));
        assertTrue(after.hasCodeOf(before));
        Files.delete(code);
        assertFalse(Sources.in(folder).hasCodeOf(before));
    }

    @Test
    void leaveOutWhatEditorsPutBesideThem() throws IOException {
        Sources before = Sources.in(folder);
        for (String name : new String[] {".Dogs.java.swp", "Dogs.java~", "#Dogs.java#", "Dogs.tmp"}) {
            Files.writeString(folder.resolve("src/main/java/a").resolve(name), "");
        }
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/Dogs.java"), "");
        assertEquals(before, Sources.in(folder));
    }
}
