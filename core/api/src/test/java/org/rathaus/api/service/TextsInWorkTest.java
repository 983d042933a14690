package org.rathaus.api.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsInWorkTest {

    private static final String FILE = "TextsInWorkTest.utf8.properties";
    private static final String DEVELOPER_MODE = "rathaus.dev";

    @TempDir
    private Path folder;
    private Path written;

    @BeforeEach
    void write() throws IOException {
        written = Files.createDirectories(folder.resolve("org/rathaus/api/service")).resolve(FILE);
        Files.writeString(written, "a=b");
    }

    @AfterEach
    void end() {
        System.setProperty(DEVELOPER_MODE, "true");
        TextsInWork.readFrom(null);
        System.clearProperty(DEVELOPER_MODE);
    }

    private static Optional<Path> found() {
        return TextsInWork.find(TextsInWorkTest.class, FILE);
    }

    @Test
    void nobodyReadsTextsFromElsewhereButDeveloperMode() {
        Object before = TextsInWork.state();
        assertThrows(IllegalStateException.class, () -> TextsInWork.readFrom(folder));
        assertEquals(before, TextsInWork.state());
        assertEquals(Optional.empty(), found());
    }

    @Test
    void inDeveloperModeEachSaveCounts() {
        Object before = TextsInWork.state();
        System.setProperty(DEVELOPER_MODE, "true");
        TextsInWork.readFrom(folder);
        assertNotEquals(before, TextsInWork.state());
        assertEquals(Optional.of(written), found());
    }
}
