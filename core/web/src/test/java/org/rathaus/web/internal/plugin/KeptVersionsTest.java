package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVersionsTest {

    @TempDir
    Path data;

    private Path folder;
    private KeptVersions kept;

    @BeforeEach
    void openFolder() throws IOException {
        folder = Files.createDirectory(data.resolve("plugins"));
        kept = new KeptVersions(data.resolve("plugins-kept"), Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC));
    }

    private PluginJar ran(String file, String version) throws Exception {
        PluginJar jar = JarFiles.jar(folder.resolve(file), version);
        kept.keep(jar);
        return jar;
    }

    private List<String> versions() {
        return kept.of(JarFiles.PLUGIN).stream().map(it -> it.jar().version().toString()).toList();
    }

    @Test
    void keepsTheLastThreeInTheOrderInWhichTheyRan() throws Exception {
        for (String version : List.of("1.0.0", "2.0.0", "4.0.0", "3.0.0")) {
            ran("dogs.jar", version);
        }
        assertEquals(List.of("3.0.0", "4.0.0", "2.0.0"), versions());
        try (Stream<Path> files = Files.list(data.resolve("plugins-kept/" + JarFiles.PLUGIN))) {
            assertEquals(4, files.count());
        }
    }

    @Test
    void keepsTheContentWhenTheFileIsOverwritten() throws Exception {
        PluginJar jar = ran("dogs.jar", "1.0.0");
        byte[] content = jar.content();
        JarFiles.jar(jar.path(), "2.0.0");
        assertArrayEquals(content, kept.of(JarFiles.PLUGIN).get(0).jar().content());
    }

    @Test
    void aVersionThatRunsAgainIsTheNewest() throws Exception {
        ran("dogs.jar", "1.0.0");
        ran("dogs.jar", "2.0.0");
        ran("dogs.jar", "1.0.0");
        assertEquals(List.of("1.0.0", "2.0.0"), versions());
    }

    @Test
    void knowsAfterARestartWhatRanFromAFile() throws Exception {
        ran("my dogs.jar", "1.0.0");
        KeptVersions again = new KeptVersions(data.resolve("plugins-kept"), Clock.systemUTC());
        assertEquals(Optional.of(JarFiles.PLUGIN), again.ranFrom("my dogs.jar"));
        assertTrue(again.ranFrom("cats.jar").isEmpty());
    }

    @Test
    void aRefusedFileIsNotKeptAndRemembered() throws Exception {
        ran("dogs.jar", "1.0.0");
        PluginJar bad = ran("dogs.jar", "2.0.0");
        kept.refuse(bad, "it answered with 500");
        assertEquals(List.of("1.0.0"), versions());
        assertEquals(Optional.of("it answered with 500"), kept.refusal(bad));
    }

    @Test
    void theSameFilePutThereAgainIsNoLongerRefused() throws Exception {
        PluginJar bad = ran("dogs.jar", "2.0.0");
        kept.refuse(bad, "it answered with 500");
        Files.setLastModifiedTime(bad.path(), FileTime.from(bad.modified().plusSeconds(1)));
        assertTrue(kept.refusal(PluginJar.read(bad.path())).isEmpty());
    }

    @Test
    void whatIsAdmittedIsNoLongerRefused() throws Exception {
        PluginJar bad = ran("dogs.jar", "2.0.0");
        kept.admit(JarFiles.PLUGIN);
        kept.refuse(bad, "it answered with 500");
        kept.admit(JarFiles.PLUGIN);
        assertTrue(kept.refusal(bad).isEmpty());
    }

    @Test
    void aListThatIsBrokenStandsInNobodysWay() throws Exception {
        ran("dogs.jar", "1.0.0");
        Path list = data.resolve("plugins-kept/" + JarFiles.PLUGIN + "/versions");
        Files.writeString(list, "nonsense\n1.0.0 abc now dogs.jar\n\n" + Files.readString(list));
        assertEquals(List.of("1.0.0"), versions());
        Files.writeString(list, "\0");
        ran("dogs.jar", "2.0.0");
        assertEquals(List.of("2.0.0"), versions());
    }

    @Test
    void nothingIsKeptOfAnUnknownPlugin() {
        assertEquals(List.of(), kept.of("org.example.cats"));
    }
}
