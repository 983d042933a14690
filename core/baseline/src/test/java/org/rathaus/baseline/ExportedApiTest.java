package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a bundle exports is as it was recorded in {@code api.txt} beside its pom, or its versions say what has changed. A release
 * records it anew: {@code mvn -Dapi.record …}.
 */
class ExportedApiTest {

    private static final Pattern OF_THE_CORE = Pattern.compile("org\\.rathaus\\.(kernel|web\\.area|\\w+\\.internal)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"api", "web", "testkit", "plugincheck"})
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

    /** Plugins are not compiled with what bundles of the core have for each other. */
    @ParameterizedTest
    @ValueSource(strings = {"api", "web"})
    void showsNothingOfTheCoresOwn(String bundle) throws Exception {
        List<String> all = ApiText.of(Path.of("..", bundle, "target/classes").toFile());
        assertEquals(List.of(), all.stream().filter(it -> OF_THE_CORE.matcher(it).find()).toList());
    }
}
