package org.rathaus.api.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsInWorkTest {

    @Test
    void nobodyReadsTextsFromElsewhereButDeveloperMode(@TempDir Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("org/rathaus/api/service"));
        Files.writeString(place.resolve("TextsInWorkTest.utf8.properties"), "a=b");
        Object before = TextsInWork.state();
        assertThrows(IllegalStateException.class, () -> TextsInWork.readFrom(folder));
        assertEquals(before, TextsInWork.state());
        assertEquals("", TextsInWork.find(TextsInWorkTest.class, "TextsInWorkTest.utf8.properties").map(Path::toString).orElse(""));
    }
}
