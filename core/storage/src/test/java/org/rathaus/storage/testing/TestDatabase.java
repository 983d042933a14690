package org.rathaus.storage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.storage.internal.Storage;

/** The databases that every storage test runs on, real ones. */
public enum TestDatabase {
    /** Embedded. */
    DERBY {
        @Override
        public String emptyDatabase(Path folder) {
            return "jdbc:derby:" + folder.resolve("db-" + UUID.randomUUID()) + ";create=true";
        }

        @Override
        String sharedDatabase() {
            return "jdbc:derby:memory:rathaus-tables;create=true";
        }
    },
    /** A server of its own, started once per JVM and ended with it. It waits for no disk: nobody reads its files after a power cut. */
    POSTGRESQL {
        @Override
        public String emptyDatabase(Path folder) {
            String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
            Server.execute(Server.INSTANCE, "create database " + name + " owner " + Server.OWNER);
            return Server.INSTANCE.getJdbcUrl(Server.OWNER, name);
        }

        @Override
        String sharedDatabase() {
            return emptyDatabase(null);
        }
    };

    private final Map<String, EntityStore> stores = new HashMap<>();
    private Storage shared;

    /** The JDBC URL of a new empty database. */
    public abstract String emptyDatabase(Path folder);

    /** The JDBC URL of the database that tests share. */
    abstract String sharedDatabase();

    /**
     * The store of a model in a database that all tests of this process share, so that its tables are made once; each test takes towns of its own, or
     * begins by deleting. It ends with the process, and Derby keeps it in memory.
     */
    public synchronized EntityStore store(PersistentModel model) {
        if (shared == null) {
            shared = open(sharedDatabase(), temporaryFolder());
        }
        return stores.computeIfAbsent(model.name(), name -> shared.open(model));
    }

    /** Opens a database, new or used before. */
    public static Storage open(String url, Path folder) {
        return new Storage(url, folder);
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("rathaus-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println(folder + " stays: " + e);
        }
    }

    private static final class Server {

        /** No superuser: those see the rows of all towns. */
        static final String OWNER = "rathaus";
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off").start();
                execute(server, "create role " + OWNER + " login");
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void execute(EmbeddedPostgres server, String sql) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
