package org.rathaus.portal.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyTextIsThereInEveryLanguage() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(it -> it.toString().endsWith(".utf8.properties") && !it.toString().contains("_en."))
                    .forEach(TextsTest::hasTheSameInEnglish);
        }
    }

    private static void hasTheSameInEnglish(Path german) {
        Path english = Path.of(german.toString().replace(".utf8", "_en.utf8"));
        assertEquals(read(german).stringPropertyNames(), read(english).stringPropertyNames(), german.toString());
        assertFalse(read(english).values().stream().anyMatch(text -> text.toString().matches(".*[<>].*")),
                () -> "markup in " + english);
    }

    private static Properties read(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
