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
    /** Embedded in the data folder, as it is without any option. */
    DERBY {
        @Override
        String[] empty(Path data) {
            return new String[0];
        }
    },
    POSTGRESQL {
        @Override
        String[] empty(Path data) {
            String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
            Server.execute(Server.RUNNING, "create database " + name + " owner " + Server.OWNER);
            return new String[] {"--db", Server.RUNNING.getJdbcUrl(Server.OWNER, name)};
        }
    };

    /** What {@code rathaus} is told to use a new, empty database for this data folder. */
    abstract String[] empty(Path data);

    /** Started once for all tests and ended with them. */
    private static final class Server {

        /** No superuser: the portal warns of one, as those see the rows of all towns. */
        static final String OWNER = "rathaus";
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
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
