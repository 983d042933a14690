package org.rathaus.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private static final String VALUE = "\\s*=\\s*\"([a-z][a-z0-9-]*)\"";
    /** Said in place, or by the name of a constant. */
    private static final Pattern ID = Pattern.compile("@ServiceDescriptor\\s*\\([^)]*?\\bid(?:" + VALUE + "|\\s*=\\s*(?:(\\w+)\\.)?(\\w+))");

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
        Map<String, String> code = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                code.put(file.toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw Refusal.wrongCall(sources + " cannot be read: " + e.getMessage());
        }
        return code.entrySet().stream().flatMap(it -> ID.matcher(it.getValue()).results().flatMap(said -> id(said, it.getKey(), code))).findFirst();
    }

    private static Stream<String> id(MatchResult said, String file, Map<String, String> code) {
        if (said.group(1) != null) {
            return Stream.of(said.group(1));
        }
        Pattern constant = Pattern.compile("\\bString\\s+" + said.group(3) + VALUE);
        return code.entrySet().stream().filter(it -> said.group(2) == null ? it.getKey().equals(file) : it.getKey().endsWith(File.separator + said.group(2) + ".java"))
                .flatMap(it -> constant.matcher(it.getValue()).results()).map(it -> it.group(1));
    }
}
