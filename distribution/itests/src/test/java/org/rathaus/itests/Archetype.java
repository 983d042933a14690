package org.rathaus.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes plugins as {@code ./rathaus new-plugin} does, in a folder outside of the repository, and builds them there as their
 * authors do: with Maven, which knows nothing of this repository but what was installed. Nothing is installed where it would stay.
 *
 * @param folder empty
 */
record Archetype(Path folder) {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int PATIENCE_MINUTES = 5;

    /** Makes a plugin, and returns what was said. */
    String make(String id, String name, String variant) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> it.matches(".*/(org\\.rathaus\\.(api|archetype)-[^/]*\\.jar|core/api/.*|plugins/archetype/.*)"))
                .collect(Collectors.joining(File.pathSeparator));
        return run(folder, List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1", "-cp", classes,
                "org.rathaus.archetype.NewPlugin", "--id", id, "--name", name, "--category", "taking-part", "--variant", variant,
                folder.resolve(id).toString()));
    }

    /** Builds all that was made, tests included, without a network. */
    void build() throws IOException {
        Path repository = repository();
        maven(repository, ROOT.resolve("plugins/archetype/pom.xml"), "-Pinstall", "validate");
        try (Stream<Path> plugins = Files.list(folder)) {
            String modules = plugins.filter(it -> Files.exists(it.resolve("pom.xml")))
                    .map(it -> "<module>" + it.getFileName() + "</module>").sorted().collect(Collectors.joining());
            Files.writeString(folder.resolve("pom.xml"), """
                    <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
                    <groupId>org.example</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging>
                    <modules>%s</modules></project>""".formatted(modules));
        }
        maven(repository, folder.resolve("pom.xml"), "package");
        unlink(repository);
        unlink(repository.resolve("org"));
    }

    byte[] jar(String id) throws IOException {
        return Files.readAllBytes(folder.resolve(id + "/target/org.rathaus.service." + id + "-" + VERSION + ".jar"));
    }

    /** The developer's own one, but for what is ours. */
    private Path repository() throws IOException {
        Path known = Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        Path own = Files.createDirectories(folder.resolveSibling("repository"));
        link(known, own, "org");
        link(known.resolve("org"), Files.createDirectory(own.resolve("org")), "rathaus");
        return own;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> parts = Files.list(from)) {
            for (Path part : parts.filter(it -> !it.getFileName().toString().equals(except)).toList()) {
                Files.createSymbolicLink(to.resolve(part.getFileName()), part);
            }
        }
    }

    /** So that nobody who clears up comes near the developer's own files. */
    private static void unlink(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path link : parts.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static void maven(Path repository, Path pom, String... words) {
        List<String> command = new ArrayList<>(List.of("mvn", "-o", "-B", "-q", "-Dmaven.repo.local=" + repository, "-f", pom.toString()));
        command.addAll(Arrays.asList(words));
        run(pom.getParent(), command);
    }

    private static String run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("archetype", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
