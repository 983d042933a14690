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

    private static final String WRITTEN = "\"([a-z][a-z0-9-]*)\"";
    private static final Pattern ID = Pattern.compile("@ServiceDescriptor\\s*\\([^)]*?\\bid\\s*=\\s*(?:" + WRITTEN + "|(?:(?:\\w+\\.)*(\\w+)\\.)?(\\w+))");

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
                .orElseThrow(() -> Refusal.wrongCall("no class in " + sources + " says @ServiceDescriptor(id = \"…\"), or names a constant with the id")));
    }

    private static Optional<String> service(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> code = files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            for (Path file : code) {
                Optional<MatchResult> said = ID.matcher(Files.readString(file)).results().findFirst();
                if (said.isPresent()) {
                    return said.get().group(1) != null ? said.map(it -> it.group(1)) : constant(said.get(), file, code);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw Refusal.wrongCall(sources + " cannot be read: " + e.getMessage());
        }
    }

    /** What {@code DogTax.ID} is, or {@code ID} of the same class. */
    private static Optional<String> constant(MatchResult named, Path file, List<Path> code) throws IOException {
        Pattern value = Pattern.compile("\\bString\\s+" + named.group(3) + "\\s*=\\s*" + WRITTEN);
        Optional<Path> owner = named.group(2) == null ? Optional.of(file) : code.stream().filter(it -> it.endsWith(named.group(2) + ".java")).findFirst();
        return owner.isEmpty() ? Optional.empty() : value.matcher(Files.readString(owner.get())).results().findFirst().map(it -> it.group(1));
    }
}
