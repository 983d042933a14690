package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    private static final List<String> FAULTS = List.of("missing in English: fee (settings.properties)", "missing in English: hint (Note.utf8.properties)",
            "missing in English: note (CardsPage.utf8.properties)",
            "in en, but not in German: title (DuePage.utf8.properties)", "other {0}, {1} … in de-simple than in German: count (CardsPage.utf8.properties)");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("a/b/CardsPage.utf8.properties", "title=Karten\ntitle@en=Cards\ncount={0} Stück\nnote=Größe");
        write("a/b/CardsPage_en.utf8.properties", "count={0} pieces");
        write("a/b/CardsPage_de-simple.utf8.properties", "count={1} Stück");
        write("a/b/DuePage_en.utf8.properties", "title=Due");
        write("OSGI-INF/l10n/settings.properties", "fee=Gebühr");
        write("a/b/Vocabulary.utf8.properties", "keys=Schlüssel");
        write("a/b/Note.utf8.properties", "hint=Hinweis");
        write("a/b/Note.html", "<p></p>");
        write("other.properties", "key=value");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve("plugin").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void areComparedFileByFile() throws IOException {
        assertEquals(FAULTS.stream().sorted().toList(), TextFiles.faults(folder.resolve("plugin")).stream().sorted().toList());
    }

    @Test
    void areReadFromAJar() throws IOException {
        Path jar = folder.resolve("plugin.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("/a"));
            Files.copy(folder.resolve("plugin/a/b/DuePage_en.utf8.properties"), zip.getPath("/a/DuePage_en.utf8.properties"));
        }
        assertEquals(List.of("in en, but not in German: title (DuePage.utf8.properties)"), TextFiles.faults(jar));
    }
}
