package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder in which somebody writes a plugin.
 *
 * @param path    absolute
 * @param service the id of the service, as its class says
 */
record PluginFolder(Path path, String service) {

    private static final Pattern ID = Pattern.compile("@ServiceDescriptor\\s*\\([^)]*?\\bid\\s*=\\s*\"([a-z][a-z0-9-]*)\"");

    /**
     * Looks into a folder.
     *
     * @throws Refusal if nobody writes a plugin there
     */
    static PluginFolder at(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        Path sources = path.resolve("src/main/java");
        if (!Files.isRegularFile(path.resolve("pom.xml")) || !Files.isDirectory(sources)) {
            throw Refusal.wrongCall(path + " is no folder of a plugin: it lacks pom.xml or src/main/java");
        }
        return new PluginFolder(path, service(sources)
                .orElseThrow(() -> Refusal.wrongCall("no class in " + sources + " says @ServiceDescriptor(id = \"…\")")));
    }

    private static Optional<String> service(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> code = files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            for (Path file : code) {
                Optional<MatchResult> said = ID.matcher(Files.readString(file)).results().findFirst();
                if (said.isPresent()) {
                    return said.map(it -> it.group(1));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw Refusal.wrongCall(sources + " cannot be read: " + e.getMessage());
        }
    }
}
