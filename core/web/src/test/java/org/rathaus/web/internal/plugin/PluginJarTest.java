package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;

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
        int middle = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("text.txt") + 14;
        Arrays.fill(bytes, middle, middle + 6, (byte) 0);
        Files.write(file, bytes);
        assertEquals(Cause.UNREADABLE, refusal(file).problem().cause());
    }

    /** What cannot be packed lies in the file as it is, so that nothing but the checksum tells. */
    @Test
    void refusesAFileWithOneOtherByte() throws Exception {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        Path file = JarFiles.write(folder.resolve("noise.jar"), "1.0.0", "noise", noise);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertTrue(refusal(file).getMessage().endsWith("noise: its checksum is another one"));
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

    /** Never called. */
    private static final class Deadly {

        static void end() {
            System.exit(0);
        }
    }

    private static byte[] code(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return in.readAllBytes();
        }
    }

    private static byte[] within(String name, byte[] content) throws IOException {
        return within(name, content, 1);
    }

    private static byte[] within(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private Problem fault(String name, byte[] content) throws Exception {
        PluginJar jar = PluginJar.read(JarFiles.write(folder.resolve("dogs.jar"), "1.0.0", name, content));
        assertEquals(JarFiles.PLUGIN, jar.plugin());
        return jar.fault().orElseThrow();
    }

    @Test
    void saysWhatWouldEndThePortalHoweverDeepItLies() throws Exception {
        byte[] inner = within("lib/Deadly.class", code(Deadly.class));
        Problem problem = fault("lib/inner.jar", within("inner/inmost.jar", inner));
        assertEquals(Cause.REFUSED, problem.cause());
        assertEquals("lib/Deadly.class calls java/lang/System.exit, which would end the whole portal", problem.detail());
    }

    @Test
    void isNotUnpackedWithoutEnd() throws Exception {
        Problem problem = fault("lib/inner.jar", within("much", new byte[1 << 20], 260));
        assertEquals("unpacked it is larger than 268435456 bytes, at much", problem.detail());
    }

    @Test
    void isNotInstalledWithAFault() throws Exception {
        PluginJar jar = PluginJar.read(JarFiles.write(folder.resolve("dogs.jar"), "1.0.0", "Deadly.class", code(Deadly.class)));
        assertEquals(Cause.REFUSED, assertThrows(QuarantineException.class, () -> jar.installIn(null, "nowhere")).problem().cause());
    }

    @Test
    void refusesAJarWithinWhoseContentIsAnotherOne() throws Exception {
        byte[] inner = within("text.txt", "wau wau wau wau".getBytes(StandardCharsets.UTF_8));
        inner[inner.length / 3] ^= 0x55;
        Path file = JarFiles.write(folder.resolve("dogs.jar"), "1.0.0", "lib/inner.jar", inner);
        assertEquals(Cause.UNREADABLE, refusal(file).problem().cause());
    }

    private static QuarantineException refusal(Path file) {
        return assertThrows(QuarantineException.class, () -> PluginJar.read(file));
    }
}
