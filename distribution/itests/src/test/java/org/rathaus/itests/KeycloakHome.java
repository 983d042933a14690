package org.rathaus.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rathaus.testkit.Patience;

/**
 * What Keycloak starts from. Unpacking, building and importing the realm take most of a minute, so that is done once for each
 * local repository of Maven, beside the zip, and again when the realm or the way to build changes.
 *
 * @param built    the distribution, unpacked and built
 * @param database the folder of its database with the realm in it
 */
record KeycloakHome(Path built, Path database) {

    /** The system property that names the zip of the distribution. */
    private static final String ZIP = "keycloak.zip";
    private static final String DATABASE = "data/h2";
    /** Without what would open further ports. */
    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");
    private static final List<String> FIXED = List.of("lib", "conf", "providers", "themes", "version.txt");

    /** Made now, or by an earlier test; two that need it at once wait for each other. */
    static KeycloakHome cached() throws IOException {
        Path zip = Path.of(System.getProperty(ZIP, "")).toAbsolutePath();
        if (!Files.isRegularFile(zip)) {
            throw new IllegalStateException("the system property " + ZIP + " must name the zip of Keycloak, not " + zip);
        }
        String realm = KeycloakRealm.json();
        try (FileChannel file = FileChannel.open(zip.resolveSibling("rathaus.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            Path built = zip.resolveSibling("rathaus-built-" + name(BUILD.toString()));
            if (!Files.exists(built)) {
                build(zip, built);
            }
            Path database = built.resolve("rathaus-realm-" + name(realm));
            if (!Files.exists(database)) {
                takeRealm(built, realm, database);
            }
            return new KeycloakHome(built, database);
        }
    }

    private static String name(String content) {
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
    }

    private static void build(Path zip, Path to) throws IOException {
        Path part = Files.createTempDirectory(zip.getParent(), "part-");
        unpack(zip, part);
        try (Stream<Path> roots = Files.list(part)) {
            Path root = roots.findFirst().orElseThrow();
            KeycloakProcess.run(root, BUILD);
            // what is not finished has another name
            Files.move(root, to, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(part);
    }

    private static void unpack(Path zip, Path to) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = to.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (!entry.isDirectory()) {
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }

    private static void takeRealm(Path built, String realm, Path to) throws IOException {
        Path home = link(built, Files.createTempDirectory(built, "part-"));
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("rathaus.json"), realm);
        try (KeycloakProcess keycloak = KeycloakProcess.start(home, "--import-realm")) {
            Patience.until("Keycloak has taken the realm", KeycloakProcess.START, keycloak::isReady);
        }
        Files.move(home.resolve(DATABASE), to, StandardCopyOption.ATOMIC_MOVE);
        delete(home);
    }

    /** A home of its own, with a database of its own. */
    Path copy() throws IOException {
        Path home = link(built, Files.createTempDirectory("keycloak-"));
        Path own = Files.createDirectories(home.resolve(DATABASE));
        try (Stream<Path> files = Files.list(database)) {
            for (Path file : files.toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
        return home;
    }

    /** With everything in it, but not what its links lead to. */
    static void delete(Path home) throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path link(Path built, Path home) throws IOException {
        for (String name : FIXED) {
            Files.createSymbolicLink(home.resolve(name), built.resolve(name));
        }
        return home;
    }
}
