package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.rathaus.api.service.PluginState.Cause;

class PluginJarTest {

    @TempDir
    Path folder;

    @Test
    void knowsNameAndVersion() throws Exception {
        PluginJar jar = JarFiles.jar(folder.resolve("dogs.jar"), "1.2.0");
        assertEquals(JarFiles.PLUGIN, jar.plugin());
        assertEquals(new Version(1, 2, 0), jar.version());
        assertEquals("dogs.jar", jar.file());
    }

    @Test
    void isRecognisedByItsContent() throws Exception {
        PluginJar one = PluginJar.read(JarFiles.write(folder.resolve("a.jar"), "1.0.0", "same"));
        Files.copy(one.path(), folder.resolve("b.jar"));
        assertTrue(one.isSameAs(PluginJar.read(folder.resolve("b.jar"))));
        PluginJar other = PluginJar.read(JarFiles.write(folder.resolve("c.jar"), "1.0.0", "other"));
        assertNotEquals(one.hash(), other.hash());
    }

    @Test
    void refusesAFileThatEndsTooEarly() throws Exception {
        Path file = JarFiles.write(folder.resolve("half.jar"), "1.0.0", "dog");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(Cause.UNREADABLE, refusal(file).problem().cause());
    }

    @Test
    void refusesAFileWithAHoleAlthoughItsDirectoryIsThere() throws Exception {
        Path file = JarFiles.write(folder.resolve("hole.jar"), "1.0.0", "dog");
        byte[] bytes = Files.readAllBytes(file);
        int middle = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("text.txt") + 14;
        Arrays.fill(bytes, middle, middle + 6, (byte) 0);
        Files.write(file, bytes);
        assertEquals(Cause.UNREADABLE, refusal(file).problem().cause());
    }

    @Test
    void readsNoFurtherThanWasLookedAt() throws Exception {
        PluginJar jar = JarFiles.jar(folder.resolve("dogs.jar"), "1.0.0");
        JarFiles.write(jar.path(), "1.0.0", "changed");
        assertThrows(IOException.class, jar::content);
    }

    @Test
    void refusesAVersionThatIsNone() throws Exception {
        Path file = JarFiles.write(folder.resolve("dogs.jar"), "one", "dog");
        assertEquals(Cause.NO_BUNDLE, refusal(file).problem().cause());
    }

    private static QuarantineException refusal(Path file) {
        return assertThrows(QuarantineException.class, () -> PluginJar.read(file));
    }
}
