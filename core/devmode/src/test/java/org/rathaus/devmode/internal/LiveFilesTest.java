package org.rathaus.devmode.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.devmode.internal.build.Sources;

class LiveFilesTest {

    @TempDir
    Path folder;

    private void save(String file, String content) throws IOException {
        Path target = folder.resolve("src/main/java/a").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dogs.utf8.properties    | a=longer text  | true
            Dogs.utf8.properties    | a=1\\nb=2      | false
            Dogs.utf8.properties    | c=1            | false
            Dogs.utf8.properties    | a=\\u12        | false
            Dogs.html               | <p>longer</p>  | true
            Dogs.java               | class Dogs { } | false
            dogs.law.csv            | ;;9;           | false
            New.utf8.properties     | a=1            | false
            New.html                | <p></p>        | false
            """)
    void onlyWordsAndMarkupAreReadWithoutTheBundle(String file, String content, boolean isEnough) throws IOException {
        save("Dogs.utf8.properties", "a=1");
        save("Dogs.html", "<p></p>");
        save("Dogs.java", "class Dogs {}");
        save("dogs.law.csv", ";;1;");
        Sources served = Sources.in(folder);
        LiveFiles live = new LiveFiles("dogs");
        live.remember(served);
        save(file, content.replace("\\n", "\n"));
        assertEquals(isEnough, live.isEnough(Sources.in(folder), served));
    }
}
