package org.rathaus.benchmarks.suite;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders for data and logs, and the database where one is shared. Inside {@code target}, not in the system's
 * temporary folder, which may lie in memory and would make durable commits look cheap.
 */
final class Workplace implements AutoCloseable {

    /** As installations are told to: to a superuser PostgreSQL would show all towns, which is quicker. */
    private static final String USER = "rathaus";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Set<String> databases = new HashSet<>();
    private int number;

    Workplace(Path folder, boolean withPostgres) throws IOException {
        this.folder = folder;
        delete(folder);
        Files.createDirectories(folder);
        postgres = withPostgres ? startPostgres() : null;
        if (withPostgres) {
            execute("create role " + USER + " login");
        }
    }

    Path folder() {
        return folder;
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** A path at which nothing is yet, and with PostgreSQL a database in which nothing is. */
    Path newData(String contender) {
        return folder.resolve(contender + "-" + ++number);
    }

    /** Of the database that belongs to a data folder; null with Derby, which lies inside the folder. */
    String jdbcUrl(Path data) {
        if (postgres == null) {
            return null;
        }
        String database = data.getFileName().toString().replace('-', '_');
        if (databases.add(database)) {
            execute("create database " + database + " owner " + USER);
        }
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database + "?user=" + USER;
    }

    void discard(Path data) {
        delete(data);
        String database = data.getFileName().toString().replace('-', '_');
        if (databases.remove(database)) {
            execute("drop database " + database + " with (force)");
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** With the durability of a fresh installation, which the library would switch off for the sake of fast tests. */
    private EmbeddedPostgres startPostgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(true)
                .start();
        requireOn(server, "fsync");
        requireOn(server, "synchronous_commit");
        return server;
    }

    private static void requireOn(EmbeddedPostgres server, String setting) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            if (!rows.next() || !rows.getString(1).equals("on")) {
                throw new Bench.Failed("PostgreSQL runs without " + setting);
            }
        } catch (SQLException e) {
            throw new Bench.Failed("cannot ask PostgreSQL for " + setting, e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Bench.Failed(sql, e);
        }
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
