package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Small bundles in files. */
final class JarFiles {

    static final String PLUGIN = "org.example.dogs";

    private JarFiles() {
    }

    static Path write(Path file, String version, String content) throws IOException {
        return write(file, version, "text.txt", content.repeat(1000).getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, String version, String name, byte[] content) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", PLUGIN + ";singleton:=false");
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(name));
            jar.write(content);
        }
        return file;
    }

    static PluginJar jar(Path file, String version) throws IOException, QuarantineException {
        return PluginJar.read(write(file, version, version));
    }
}
