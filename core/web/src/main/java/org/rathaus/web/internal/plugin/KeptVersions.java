package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of each plugin that ran well, so that an operator, or the portal itself, can go back to one: at most
 * {@value #MOST} for each plugin, in a folder by its name. A file beside them says which came when, the newest last. If
 * that cannot be read, there is nothing to go back to, and what lies in the hot folder runs all the same.
 */
final class KeptVersions {

    static final int MOST = 3;
    private static final Logger LOG = LoggerFactory.getLogger(KeptVersions.class);
    private static final String LIST = "versions";
    private static final Pattern LINE = Pattern.compile("\\d+\\.\\d+\\.\\d+(\\.[\\w-]+)? [0-9a-f]{64} [\\d-]+T[\\d:.]+Z .+");
    private static final String REFUSED = "refused";

    private final Path root;
    private final Clock clock;

    KeptVersions(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /**
     * A version that ran well.
     *
     * @param jar   its file here
     * @param since when it began to run
     * @param file  the file of the hot folder that it was
     */
    record Kept(PluginJar jar, Instant since, String file) {

        private String line() {
            return String.join(" ", jar.version().toString(), jar.hash(), since.toString(), file);
        }

        private static Kept parse(String line, Path folder, String plugin) {
            String[] parts = line.split(" ", 4);
            Path path = folder.resolve(parts[0] + ".jar");
            Instant since = Instant.parse(parts[2]);
            return new Kept(new PluginJar(path, plugin, Version.parseVersion(parts[0]), parts[1], since, Optional.empty()), since, parts[3]);
        }
    }

    /** Keeps a version that runs now; does nothing if it is the newest one already. */
    void keep(PluginJar jar) throws IOException {
        List<Kept> before = of(jar.plugin());
        if (!before.isEmpty() && before.get(0).jar().isSameAs(jar) && before.get(0).file().equals(jar.file())) {
            return;
        }
        Path folder = Files.createDirectories(folder(jar.plugin()));
        Path copy = folder.resolve(jar.version() + ".jar");
        AtomicFile.write(copy, jar.content());
        List<Kept> now = new ArrayList<>(List.of(new Kept(jar.at(copy), clock.instant(), jar.file())));
        before.stream().filter(it -> !it.jar().isSameAs(jar) && !it.jar().version().equals(jar.version()))
                .limit(MOST - 1).forEach(now::add);
        write(folder, now);
    }

    /** Does not keep a version after all, and remembers that file, so that it is not taken up again at the next start. */
    void refuse(PluginJar jar, String reason) throws IOException {
        Path folder = Files.createDirectories(folder(jar.plugin()));
        AtomicFile.write(folder.resolve(REFUSED), (identity(jar) + " " + reason).getBytes(StandardCharsets.UTF_8));
        write(folder, of(jar.plugin()).stream().filter(it -> !it.jar().isSameAs(jar)).toList());
    }

    /** Why the file was refused; one that is put into the folder again is another one. */
    Optional<String> refusal(PluginJar jar) {
        Path file = folder(jar.plugin()).resolve(REFUSED);
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return Optional.of(text).filter(it -> it.startsWith(identity(jar) + " ")).map(it -> it.substring(identity(jar).length() + 1));
        } catch (IOException e) {
            LOG.error("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Whatever was refused of a plugin is to be tried again. */
    void admit(String plugin) {
        try {
            Files.deleteIfExists(folder(plugin).resolve(REFUSED));
        } catch (IOException e) {
            LOG.error("the next start will not try {} again: {}", plugin, e.toString());
        }
    }

    private static String identity(PluginJar jar) {
        return jar.hash() + " " + jar.modified();
    }

    private static void write(Path folder, List<Kept> newestFirst) throws IOException {
        List<String> lines = new ArrayList<>();
        newestFirst.forEach(it -> lines.add(0, it.line()));
        AtomicFile.write(folder.resolve(LIST), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        List<Path> wanted = newestFirst.stream().map(it -> it.jar().path()).toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".jar") && !wanted.contains(it)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The versions of a plugin, the newest first: in the order in which they began to run. */
    List<Kept> of(String plugin) {
        Path folder = folder(plugin);
        if (Files.notExists(folder.resolve(LIST))) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(folder.resolve(LIST))) {
            List<Kept> kept = lines.filter(it -> LINE.matcher(it).matches()).map(it -> Kept.parse(it, folder, plugin))
                    .filter(it -> Files.exists(it.jar().path())).toList();
            return Stream.iterate(kept.size() - 1, i -> i >= 0, i -> i - 1).map(kept::get).toList();
        } catch (IOException e) {
            LOG.error("the versions that were kept of {} cannot be read: {}", plugin, e.toString());
            return List.of();
        }
    }

    /** The plugin that ran last from a file of the hot folder. */
    Optional<String> ranFrom(String file) {
        return plugins().stream().flatMap(plugin -> of(plugin).stream().limit(1)).filter(it -> it.file().equals(file))
                .max(Comparator.comparing(Kept::since)).map(it -> it.jar().plugin());
    }

    private List<String> plugins() {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).map(it -> it.getFileName().toString()).toList();
        } catch (IOException e) {
            LOG.error("{} cannot be read: {}", root, e.toString());
            return List.of();
        }
    }

    private Path folder(String plugin) {
        return root.resolve(plugin);
    }
}
