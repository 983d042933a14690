package org.rathaus.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.rathaus.benchmarks.storage.PlainRow.Values;
import org.rathaus.storage.internal.WholeDatabase;

/**
 * The rows of one submission, learned from one that the portal has stored, written again and again by plain JDBC: one
 * prepared statement for each row, one commit. Keys and whatever must be unique are made anew.
 */
final class PlainInserts implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int BATCH = 5_000;
    private static final String SIGNS = "23456789BCDFGHJKLMNP";
    /** The first number with eight digits to this base. */
    private static final int FIRST_OF_EIGHT = 1_280_000_000;
    private static final int AT_A_TIME = 10_000;
    /** What a look-up reads. */
    private static final Set<String> LOOKED_UP = Set.of("case_file", "case_event");
    /** What a work list reads. */
    private static final List<String> FOUND = List.of("case_file", "case_word");
    private static final List<String> LISTED = List.of("case_file", "case_event", "case_word");

    private final HikariDataSource pool;
    private final List<PlainRow> rows;
    private final boolean isPostgres;

    private PlainInserts(HikariDataSource pool, List<PlainRow> rows, boolean isPostgres) {
        this.pool = pool;
        this.rows = rows;
        this.isPostgres = isPostgres;
    }

    static PlainInserts of(String url, Path folder, String town) {
        List<PlainRow> rows = new ArrayList<>();
        boolean isPostgres = url.startsWith("jdbc:postgresql:");
        new WholeDatabase(url, folder).export(town, (table, columns) -> rows.add(new PlainRow(table, columns, isPostgres)));
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        return new PlainInserts(new HikariDataSource(config), rows, isPostgres);
    }

    private static DataSource source(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setStringType("unspecified");
            source.setReWriteBatchedInserts(true);
            source.setOptions("-c rathaus.town=*");
            return source;
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(url.substring("jdbc:derby:".length()).replaceFirst(";.*", ""));
        return source;
    }

    static String secret(int number) {
        return "secret-" + number;
    }

    static String key(int number) {
        return "key-" + number;
    }

    /** As the portal makes them: a prefix and two groups of four signs. */
    static String reference(int number) {
        String signs = Integer.toString(number + FIRST_OF_EIGHT, SIGNS.length()).chars()
                .mapToObj(digit -> String.valueOf(SIGNS.charAt(Character.digit(digit, SIGNS.length()))))
                .collect(Collectors.joining());
        return "ABC-" + signs.substring(0, 4) + "-" + signs.substring(4);
    }

    /** One submission, durable when this returns. */
    void submit(String town) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Values values = new Values(town, Map.of());
            for (PlainRow row : rows) {
                try (PreparedStatement insert = connection.prepareStatement(row.insert())) {
                    row.bind(insert, values);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    /** Many cases, numbered, in as many towns as said. */
    void fill(String prefix, int count, int towns) throws Exception {
        try (Connection connection = pool.getConnection()) {
            Map<PlainRow, PreparedStatement> inserts = prepared(connection, row -> LOOKED_UP.contains(row.table()));
            for (int town = 0; town < towns; town++) {
                // one town after the other: all at once would be bound by the page cache
                for (int number = town; number < count; number += towns) {
                    add(inserts, prefix + "-" + town, number);
                    if ((number / towns + 1) % AT_A_TIME == 0) {
                        send(inserts, connection);
                    }
                }
                send(inserts, connection);
            }
        }
        afterwards();
    }

    private static void send(Map<PlainRow, PreparedStatement> inserts, Connection connection) throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
        connection.commit();
    }

    /**
     * Many cases of one town without their history, each as the function says of its number and received a minute after the one
     * before, up to now.
     */
    void fill(String town, int count, IntFunction<Map<String, String>> columns) throws Exception {
        long now = System.currentTimeMillis();
        try (Connection connection = pool.getConnection()) {
            PlainIndexes indexes = new PlainIndexes(connection, FOUND, isPostgres);
            Map<PlainRow, PreparedStatement> inserts = prepared(connection, row -> FOUND.contains(row.table()));
            for (int number = 0; number < count; number++) {
                Values values = new Values(town, columns.apply(number), now - (count - number) * 60_000L);
                for (Map.Entry<PlainRow, PreparedStatement> insert : inserts.entrySet()) {
                    insert.getKey().bind(insert.getValue(), values);
                    insert.getValue().addBatch();
                }
                if (number % BATCH == BATCH - 1 || number == count - 1) {
                    send(inserts, connection);
                }
            }
            indexes.make(connection);
        }
        afterwards();
    }

    private Map<PlainRow, PreparedStatement> prepared(Connection connection, Predicate<PlainRow> which) throws SQLException {
        Map<PlainRow, PreparedStatement> inserts = new LinkedHashMap<>();
        for (PlainRow row : rows) {
            if (which.test(row)) {
                inserts.put(row, connection.prepareStatement(row.insert()));
            }
        }
        return inserts;
    }

    private static void add(Map<PlainRow, PreparedStatement> inserts, String town, int number) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret(number).getBytes(StandardCharsets.UTF_8));
        Values values = new Values(town, Map.of("secret_hash", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "idempotency_key", key(number), "reference", reference(number)));
        for (Map.Entry<PlainRow, PreparedStatement> insert : inserts.entrySet()) {
            insert.getKey().bind(insert.getValue(), values);
            insert.getValue().addBatch();
        }
    }

    /** As both databases want it after a bulk load; in daily use they do it themselves. */
    private void afterwards() throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : LISTED) {
                statement.execute(isPostgres ? "analyze " + table : "call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '"
                        + table.toUpperCase() + "', null)");
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
