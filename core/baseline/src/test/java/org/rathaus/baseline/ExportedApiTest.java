package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a bundle exports is as it was recorded in {@code api.txt} beside its pom, or its versions say what has changed. A release
 * records it anew: {@code mvn -Dapi.record …}.
 */
class ExportedApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"api", "web"})
    void keepsWhatWasPromised(String bundle) throws Exception {
        Path folder = Path.of("..", bundle);
        Path record = folder.resolve("api.txt");
        List<String> now = ApiText.of(folder.resolve("target/classes").toFile());
        if (System.getProperty("api.record") != null) {
            Files.write(record, now);
        }
        List<String> faults = ApiChange.faults(ApiText.read(now), ApiText.read(Files.readAllLines(record)));
        assertEquals("", String.join("\n", faults));
    }
}
