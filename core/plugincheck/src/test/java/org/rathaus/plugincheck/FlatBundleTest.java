package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatBundleTest {

    private static final String MANIFEST = "Manifest-Version: 1.0\nBundle-SymbolicName: dogs;singleton:=true\nBundle-Version: 1.2.3\n"
            + "Service-Component: OSGI-INF/dogs.xml\nImport-Package: org.rathaus.api.form\nRequire-Capability: osgi.extender\n";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void expectDogs(FlatBundle bundle) throws IOException {
        bundle.open();
        assertEquals("dogs", bundle.name());
        assertEquals(Map.of("Bundle-SymbolicName", "dogs;singleton:=true", "Bundle-Version", "1.2.3", "Service-Component", "OSGI-INF/dogs.xml"),
                bundle.getHeaders().orElseThrow());
        List<String> entries = StreamSupport.stream(bundle.getEntries().spliterator(), false).toList();
        assertTrue(entries.containsAll(List.of("META-INF/", "META-INF/MANIFEST.MF", "OSGI-INF/", "OSGI-INF/dogs.xml")), entries::toString);
        assertEquals("<dogs/>", new String(bundle.getEntry("/OSGI-INF/dogs.xml").orElseThrow().getBytes(), StandardCharsets.UTF_8));
        assertEquals(7, bundle.getEntry("OSGI-INF/dogs.xml").orElseThrow().getContentLength());
        assertTrue(bundle.getEntry("OSGI-INF/cats.xml").isEmpty());
        assertEquals(1, bundle.files("OSGI-INF").size());
        assertEquals(List.of(), bundle.files("nowhere"));
    }

    @Test
    void isAFolder() throws Exception {
        write("META-INF/MANIFEST.MF", MANIFEST);
        write("OSGI-INF/dogs.xml", "<dogs/>");
        expectDogs(FlatBundle.in(folder));
    }

    @Test
    void isAJar() throws Exception {
        Path jar = folder.resolve("my dogs.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : Map.of(FlatBundle.MANIFEST, MANIFEST, "OSGI-INF/dogs.xml", "<dogs/>").entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        expectDogs(FlatBundle.of(new java.net.URL("jar:" + jar.toUri() + "!/" + FlatBundle.MANIFEST)));
    }

    @Test
    void mustBeBuiltFirst() {
        assertTrue(assertThrows(IllegalStateException.class, () -> FlatBundle.in(folder)).getMessage().contains("build it with Maven first"));
    }
}
