package org.rathaus.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that the portal runs on. */
enum Databases {
    DERBY {
        @Override
        String[] empty(Path data) {
            return new String[] {"--db", "jdbc:derby:" + data.resolve("derby") + ";create=true"};
        }
    },
    POSTGRESQL {
        @Override
        String[] empty(Path data) {
            String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new String[] {"--db", Server.RUNNING.getJdbcUrl("postgres", name)};
        }
    };

    /** What {@code rathaus} is told to use a new, empty database for this data folder. */
    abstract String[] empty(Path data);

    /** Started once for all tests and ended with them. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
