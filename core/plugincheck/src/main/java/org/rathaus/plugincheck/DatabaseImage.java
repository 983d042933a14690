package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a database with the tables of the core and nothing in them, as Derby makes it for backups: to make the tables takes longer than all
 * else that a portal begins with. The build of this module makes it; a portal whose scripts are others makes its tables itself.
 */
final class DatabaseImage {

    private static final String FILE = "database.zip";
    /** Its first entry, with the digest of the scripts. */
    private static final String SCRIPTS = "scripts";

    private DatabaseImage() {
    }

    /** Writes it beside this class, in the folder of compiled classes that is the only argument. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("rathaus-");
        try {
            RunningPortal portal = new RunningPortal(folder);
            Path copy = folder.resolve("copy");
            copyTo(copy);
            Path place = Path.of(arguments[0]).resolve(DatabaseImage.class.getPackageName().replace('.', '/'));
            pack(digest(portal.bundles()), copy, place.resolve(FILE));
        } finally {
            RunningPortal.delete(folder);
        }
        System.exit(0);
    }

    private static void copyTo(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + RunningPortal.DATABASE);
                PreparedStatement backup = connection.prepareStatement("call syscs_util.syscs_backup_database(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        }
    }

    private static void pack(String digest, Path folder, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip)); Stream<Path> files = Files.walk(folder)) {
            out.putNextEntry(new ZipEntry(SCRIPTS));
            out.write(digest.getBytes());
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    /** Puts it into a folder and says where it is; empty where there is none of these bundles. */
    static Optional<Path> unpack(FlatBundles bundles, Path folder) throws IOException {
        try (InputStream stored = DatabaseImage.class.getResourceAsStream(FILE)) {
            if (stored == null) {
                return Optional.empty();
            }
            ZipInputStream in = new ZipInputStream(stored);
            in.getNextEntry();
            if (!new String(in.readAllBytes()).equals(digest(bundles))) {
                return Optional.empty();
            }
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        try (Stream<Path> databases = Files.list(folder)) {
            return databases.findFirst();
        }
    }

    private static String digest(FlatBundles bundles) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, List<Path>> scripts : bundles.files("OSGI-INF/db").entrySet()) {
                digest.update(scripts.getKey().getBytes());
                for (Path script : scripts.getValue()) {
                    digest.update(script.getFileName().toString().getBytes());
                    digest.update(Files.readAllBytes(script));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
