package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightingTest {

    @TempDir
    Path folder;
    private Sighting sighting;

    @BeforeEach
    void see() throws IOException {
        sighting = new Sighting(folder);
        Files.writeString(folder.resolve("a"), "four");
        assertEquals(4, sighting.see("a"));
    }

    @Test
    void noticesAnotherSizeAndAnotherTime() throws IOException {
        assertTrue(sighting.isCurrent());
        FileTime time = Files.getLastModifiedTime(folder.resolve("a"));
        Files.writeString(folder.resolve("a"), "fives");
        Files.setLastModifiedTime(folder.resolve("a"), time);
        assertFalse(sighting.isCurrent());
        Files.writeString(folder.resolve("a"), "four");
        Files.setLastModifiedTime(folder.resolve("a"), FileTime.fromMillis(time.toMillis() - 1));
        assertFalse(sighting.isCurrent());
    }

    @Test
    void noticesAFileThatGoes() throws IOException {
        Files.delete(folder.resolve("a"));
        assertFalse(sighting.isCurrent());
    }

    @Test
    void noticesAFileThatComes() throws IOException {
        assertThrows(NoSuchFileException.class, () -> sighting.see("b"));
        assertTrue(sighting.isCurrent());
        Files.writeString(folder.resolve("b"), "");
        assertFalse(sighting.isCurrent());
    }

    @Test
    void takesNoNoticeOfFilesThatNobodyRead() throws IOException {
        Files.writeString(folder.resolve("c"), "");
        assertTrue(sighting.isCurrent());
    }
}
