package org.rathaus.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Jars that differ from a given one, or are broken in a certain way. */
final class Jars {

    private Jars() {}

    /** The same jar with other headers and with other texts. */
    static byte[] changed(byte[] jar, Map<String, String> headers, UnaryOperator<String> texts) {
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            Manifest manifest = in.getManifest();
            headers.forEach(manifest.getMainAttributes()::putValue);
            var bytes = new ByteArrayOutputStream();
            try (var out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    out.write(changed(entry.getName(), in.readAllBytes(), texts));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] changed(String name, byte[] content, UnaryOperator<String> texts) {
        boolean isText = name.endsWith(".utf8.properties");
        return isText ? texts.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content;
    }

    /** A newer version of a plugin, which says so in its title. */
    static byte[] version(byte[] jar, int number) {
        return changed(jar, Map.of("Bundle-Version", number + ".0.0"),
                texts -> texts.replaceAll("(?m)^(service.title=.*)$", "$1 (Fassung " + number + ")"));
    }

    /** A jar with nothing but these headers. */
    static byte[] empty(Map<String, String> headers) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
