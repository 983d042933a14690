package org.rathaus.devmode.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFaultTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            no dogs (Dogs.java:2)                                               | src/main/java/a/Dogs.java:2 | int two;
            java.lang.IllegalStateException at a.Dogs.form:2                    | src/main/java/a/Dogs.java:2 | int two;
            a.Bad at a.Dogs$Inner.<init>:2                                      | src/main/java/a/Dogs.java:2 | int two;
            no dogs (Elsewhere.java:7) (Dogs.java:2)                            | src/main/java/a/Dogs.java:2 | int two;
            no dogs (Dogs.java:99)                                              | src/main/java/a/Dogs.java:99 | ''
            texts are missing in Dogs.utf8.properties: [name.label]             | ''                          | ''
            """)
    void findsTheLine(String reason, String place, String code) throws IOException {
        Files.createDirectories(folder.resolve("src/main/java/a"));
        Files.writeString(folder.resolve("src/main/java/a/Dogs.java"), "class Dogs {\n    int two;\n}\n");
        Fault fault = StartFault.of(reason, Sources.in(folder));
        assertEquals(place, fault.place());
        assertEquals(code, fault.code());
        assertEquals(reason, fault.message());
    }
}
