package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderJarsTest {

    @TempDir
    Path folder;

    private final FolderJars jars = new FolderJars();

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0 1.1.0 1.10.0 2.0.0", "2.0.0 1.10.0 1.0.0 1.1.0", "1.10.0 2.0.0 1.1.0 1.0.0"})
    void theHigherVersionWinsInWhateverOrderTheyCome(String versions) throws Exception {
        for (String version : versions.split(" ")) {
            jars.put(JarFiles.jar(folder.resolve(version + ".jar"), version));
        }
        assertEquals(List.of("2.0.0.jar", "1.10.0.jar", "1.1.0.jar", "1.0.0.jar"), files());
    }

    @Test
    void theLowerIsFirstAgainWhenTheHigherIsGone() throws Exception {
        jars.put(JarFiles.jar(folder.resolve("a.jar"), "2.0.0"));
        jars.put(JarFiles.jar(folder.resolve("b.jar"), "1.0.0"));
        jars.remove("a.jar");
        assertEquals(List.of("b.jar"), files());
    }

    @Test
    void ofTwoWithTheSameVersionTheLaterWins() throws Exception {
        jars.put(changedAt("2026-11-02T10:00:00Z", "a.jar"));
        jars.put(changedAt("2026-11-01T10:00:00Z", "b.jar"));
        assertEquals(List.of("a.jar", "b.jar"), files());
    }

    private PluginJar changedAt(String moment, String file) throws Exception {
        Path path = JarFiles.write(folder.resolve(file), "1.0.0", file);
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse(moment)));
        return PluginJar.read(path);
    }

    @Test
    void anotherContentOfAFileTakesThePlaceOfTheOld() throws Exception {
        PluginJar old = JarFiles.jar(folder.resolve("a.jar"), "2.0.0");
        assertTrue(jars.put(old).isEmpty());
        assertEquals(old, jars.put(JarFiles.jar(folder.resolve("a.jar"), "1.0.0")).orElseThrow());
        assertEquals(List.of("a.jar"), files());
    }

    private List<String> files() {
        return jars.of(JarFiles.PLUGIN).stream().map(PluginJar::file).toList();
    }
}
