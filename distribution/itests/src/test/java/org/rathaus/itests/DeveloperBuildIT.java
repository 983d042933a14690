package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.devmode.internal.build.PluginBuild;
import org.rathaus.devmode.internal.build.Sources;

/** Developer mode makes the same bundle as Maven does, but for headers that only people read. */
class DeveloperBuildIT {

    private static final Set<String> FOR_PEOPLE = Set.of("Bundle-Name", "Bundle-Description", "Bundle-License", "Build-Jdk-Spec", "Created-By");
    private static final Path HOME = Path.of(System.getProperty("rathaus.home"));

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"transfer-block", "postal-vote", "idea-contest"})
    void makesWhatMavenMakes(String plugin) throws Exception {
        Path made = PluginBuild.in(HOME, work).make(Sources.in(Path.of("../../plugins", plugin).toAbsolutePath().normalize()));
        Path shipped = HOME.resolve("plugins/org.rathaus.service." + plugin + ".jar");
        assertEquals(headers(shipped), headers(made));
        assertEquals(files(shipped), files(made));
    }

    private static Map<String, String> headers(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Map<String, String> headers = new TreeMap<>();
            file.getManifest().getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
            headers.keySet().removeAll(FOR_PEOPLE);
            return headers;
        }
    }

    private static String files(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().filter(it -> !it.isDirectory()).map(it -> it.getName()).filter(it -> !it.startsWith("META-INF/maven/"))
                    .sorted().collect(Collectors.joining("\n"));
        }
    }
}
