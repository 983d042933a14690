package org.rathaus.devmode.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String GERMAN = ".utf8.properties";

    @Test
    void existInGermanAndEnglish() throws IOException {
        for (Path german : files()) {
            Path english = Path.of(german.toString().replace(GERMAN, "_en" + GERMAN));
            assertEquals(keys(german), keys(english), german.toString());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            List<Path> german = all.filter(it -> it.toString().endsWith(GERMAN))
                    .filter(it -> !it.toString().endsWith("_en" + GERMAN)).toList();
            assertFalse(german.isEmpty());
            return german;
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
