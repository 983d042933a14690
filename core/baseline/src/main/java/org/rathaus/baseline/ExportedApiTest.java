package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * What a bundle exports is as it was recorded in {@code api.txt} beside its pom, or its versions say what has changed. A release
 * records it anew: {@code mvn -Dapi.record …}.
 */
class ExportedApiTest {

    private static final Path RECORD = Path.of("api.txt");

    @Test
    void keepsWhatWasPromised() throws Exception {
        List<String> now = ApiText.of(new File("target/classes"));
        if (System.getProperty("api.record") != null) {
            Files.write(RECORD, now);
        }
        List<String> faults = ApiChange.faults(ApiText.read(now), ApiText.read(Files.readAllLines(RECORD)));
        assertEquals("", String.join("\n", faults));
    }
}
