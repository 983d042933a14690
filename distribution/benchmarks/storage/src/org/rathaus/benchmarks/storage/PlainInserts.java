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
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.rathaus.storage.internal.WholeDatabase;

/**
 * The rows of one submission, learned from one that the portal has stored, written again and again by plain JDBC: one
 * prepared statement for each row, one commit. Keys and whatever must be unique are made anew.
 */
final class PlainInserts implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int BATCH = 500;
    /** What a look-up reads. */
    private static final Set<String> LOOKED_UP = Set.of("case_file", "case_event");
    private static final Set<String> UNIQUE = Set.of("reference", "secret_hash", "idempotency_key");
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIMES = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}";

    /** One row as it was learned, in the order of the inserts. */
    private record Row(String table, Map<String, Object> columns) {

        String insert(boolean isPostgres) {
            String names = String.join(", ", columns.keySet().stream().map(it -> isPostgres ? it : it.toUpperCase()).toList());
            return "insert into " + table + " (" + names + ") values (" + "?, ".repeat(columns.size() - 1) + "?)";
        }
    }

    private final HikariDataSource pool;
    private final List<Row> rows;
    private final boolean isPostgres;

    private PlainInserts(HikariDataSource pool, List<Row> rows, boolean isPostgres) {
        this.pool = pool;
        this.rows = rows;
        this.isPostgres = isPostgres;
    }

    static PlainInserts of(String url, Path folder, String town) {
        List<Row> rows = new ArrayList<>();
        new WholeDatabase(url, folder).export(town, (table, columns) -> rows.add(new Row(table, new LinkedHashMap<>(columns))));
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        return new PlainInserts(new HikariDataSource(config), rows, url.startsWith("jdbc:postgresql:"));
    }

    private static DataSource source(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setStringType("unspecified");
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

    /** One submission, durable when this returns. */
    void submit(String town) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Map<String, String> renamed = new HashMap<>();
            for (Row row : rows) {
                try (PreparedStatement insert = connection.prepareStatement(row.insert(isPostgres))) {
                    bind(insert, row, town, renamed, Map.of());
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    /** Many cases, numbered, in as many towns as said. */
    void fill(String prefix, int count, int towns) throws Exception {
        try (Connection connection = pool.getConnection()) {
            Map<Row, PreparedStatement> inserts = new LinkedHashMap<>();
            for (Row row : rows) {
                if (LOOKED_UP.contains(row.table())) {
                    inserts.put(row, connection.prepareStatement(row.insert(isPostgres)));
                }
            }
            for (int number = 0; number < count; number++) {
                add(inserts, prefix + "-" + number % towns, number);
                if (number % BATCH == BATCH - 1 || number == count - 1) {
                    for (PreparedStatement insert : inserts.values()) {
                        insert.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        afterwards();
    }

    private void add(Map<Row, PreparedStatement> inserts, String town, int number) throws Exception {
        Map<String, String> renamed = new HashMap<>();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret(number).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> fixed = Map.of("secret_hash", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "idempotency_key", key(number));
        for (Map.Entry<Row, PreparedStatement> insert : inserts.entrySet()) {
            bind(insert.getValue(), insert.getKey(), town, renamed, fixed);
            insert.getValue().addBatch();
        }
    }

    /** As both databases want it after a bulk load; in daily use they do it themselves. */
    private void afterwards() throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : LOOKED_UP) {
                statement.execute(isPostgres ? "analyze " + table : "call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '"
                        + table.toUpperCase() + "', null)");
            }
            connection.commit();
        }
    }

    private void bind(PreparedStatement insert, Row row, String town, Map<String, String> renamed, Map<String, Object> fixed)
            throws SQLException {
        int at = 1;
        for (Map.Entry<String, Object> column : row.columns().entrySet()) {
            Object value = fixed.getOrDefault(column.getKey(), value(column.getKey(), column.getValue(), town, renamed));
            if (value == null) {
                insert.setNull(at, insert.getParameterMetaData().getParameterType(at));
            } else if (value instanceof String text && text.matches(TIMES)) {
                insert.setTimestamp(at, new Timestamp(System.currentTimeMillis()));
            } else {
                insert.setObject(at, value);
            }
            at++;
        }
    }

    private static Object value(String column, Object learned, String town, Map<String, String> renamed) {
        if (column.equals("town")) {
            return town;
        }
        if (UNIQUE.contains(column)) {
            return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        }
        boolean isKey = learned instanceof String text && text.matches(UUIDS);
        return isKey ? renamed.computeIfAbsent((String) learned, it -> timeOrdered()) : learned;
    }

    /** As the portal's: random keys would make the indexes slower than ours. */
    private static String timeOrdered() {
        UUID random = UUID.randomUUID();
        long most = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(most, random.getLeastSignificantBits()).toString();
    }

    @Override
    public void close() {
        pool.close();
    }
}
