package org.rathaus.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.rathaus.kernel.operation.DatabaseCopies.Destination;
import org.rathaus.kernel.operation.DatabaseCopies.Source;

/**
 * PostgreSQL's {@code COPY} of every table in one snapshot, with the statements that make the tables out of the
 * catalog. No program of PostgreSQL is needed, and a table of a plugin that has gone is not forgotten.
 */
final class PostgresCopy implements DatabaseCopy {

    private static final String TABLES = "tables.sql";
    private static final String RULES = "rules.sql";
    private static final String ROWS = ".copy";
    /** Between two statements. */
    private static final String BREAK = ";\n--\n";
    private static final List<String> ONE_MOMENT = List.of("set statement_timeout = 0",
            "set transaction isolation level repeatable read, read only");

    private final PostgresDatabase database;

    PostgresCopy(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> copy(Path scratch, Destination to) throws IOException, SQLException {
        try (Connection connection = database.ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, List.of(ONE_MOMENT.get(1), ONE_MOMENT.get(0)));
            PostgresSchema schema = new PostgresSchema(connection);
            schema.requireKnown();
            write(to, TABLES, schema.tables());
            Map<String, Long> rows = new TreeMap<>();
            for (String table : new Catalog(connection).tables()) {
                try (OutputStream part = to.create(table + ROWS)) {
                    rows.put(table, copies(connection).copyOut("copy " + Catalog.quoted(table) + " to stdout", part));
                }
            }
            write(to, RULES, schema.rules());
            connection.rollback();
            return rows;
        }
    }

    @Override
    public Map<String, Long> fill(Source from) throws IOException, SQLException {
        try (Connection connection = database.ownerSource().getConnection()) {
            if (!new Catalog(connection).tables().isEmpty()) {
                throw new IOException("the database has tables already; name an empty one with --db");
            }
            connection.setAutoCommit(false);
            execute(connection, List.of(ONE_MOMENT.get(0)));
            Map<String, Long> rows = fill(connection, from);
            connection.commit();
            return rows;
        }
    }

    private static Map<String, Long> fill(Connection connection, Source from) throws IOException, SQLException {
        execute(connection, read(from, TABLES));
        Map<String, Long> rows = new TreeMap<>();
        for (String name : from.names().stream().filter(part -> part.endsWith(ROWS)).toList()) {
            String table = name.substring(0, name.length() - ROWS.length());
            try (InputStream part = from.open(name)) {
                rows.put(table, copies(connection).copyIn("copy " + Catalog.quoted(table) + " from stdin", part));
            }
        }
        execute(connection, read(from, RULES));
        execute(connection, List.of("analyze"));
        return rows;
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void write(Destination to, String name, List<String> statements) throws IOException {
        try (OutputStream part = to.create(name)) {
            part.write(String.join(BREAK, statements).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> read(Source from, String name) throws IOException {
        try (InputStream part = from.open(name)) {
            String all = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            return all.isEmpty() ? List.of() : List.of(all.split(BREAK));
        }
    }
}
