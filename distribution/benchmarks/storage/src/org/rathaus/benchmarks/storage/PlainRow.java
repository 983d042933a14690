package org.rathaus.benchmarks.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One row as it was learned, ready to be inserted again. What can be known before is known before: how each column is
 * filled, and the statement's text, as one would have written them by hand.
 */
final class PlainRow {

    private static final Set<String> UNIQUE = Set.of("reference", "secret_hash", "idempotency_key");
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIMES = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}";

    /** What differs from one submission to the next. */
    static final class Values {

        private final String town;
        private final Map<String, String> fixed;
        private final Map<Object, String> keys = new HashMap<>();
        private final long now;

        /** @param fixed by column, instead of something random; words of a case by {@code word } and what was learned */
        Values(String town, Map<String, String> fixed) {
            this(town, fixed, System.currentTimeMillis());
        }

        /** Received at another time. */
        Values(String town, Map<String, String> fixed, long now) {
            this.town = town;
            this.fixed = fixed;
            this.now = now;
        }

        /** As the portal's: random keys would make the indexes slower than ours. */
        private String key(Object learned) {
            return keys.computeIfAbsent(learned, it -> {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                long most = now << 16 | 0x7000 | random.nextInt(0x1000);
                return new UUID(most, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
            });
        }

        private String unique(String column) {
            String set = fixed.get(column);
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return set == null ? Long.toHexString(random.nextLong() | Long.MIN_VALUE) + random.nextInt(1_000, 9_999) : set;
        }
    }

    private interface Column {
        void bind(PreparedStatement insert, int at, Values values) throws SQLException;
    }

    private final String table;
    private final String insert;
    private final List<Column> columns = new ArrayList<>();

    PlainRow(String table, Map<String, Object> learned, boolean isPostgres) {
        this.table = table;
        List<String> names = learned.keySet().stream().map(it -> isPostgres ? it : it.toUpperCase()).toList();
        insert = "insert into " + table + " (" + String.join(", ", names) + ") values (" + "?, ".repeat(names.size() - 1) + "?)";
        learned.forEach((name, value) -> columns.add(settable(name.equals("word") ? "word " + value : name, column(name, value))));
    }

    private static Column settable(String name, Column usual) {
        return (row, at, values) -> {
            String set = values.fixed.get(name);
            if (set == null || UNIQUE.contains(name)) {
                usual.bind(row, at, values);
            } else {
                row.setString(at, set);
            }
        };
    }

    private static Column column(String name, Object learned) {
        if (name.equals("town")) {
            return (row, at, values) -> row.setString(at, values.town);
        }
        if (UNIQUE.contains(name)) {
            return (row, at, values) -> row.setString(at, values.unique(name));
        }
        if (learned == null) {
            return (row, at, values) -> row.setObject(at, null);
        }
        if (!(learned instanceof String text)) {
            return (row, at, values) -> row.setObject(at, learned);
        }
        if (text.matches(TIMES)) {
            return (row, at, values) -> row.setTimestamp(at, new Timestamp(values.now));
        }
        return text.matches(UUIDS) ? (row, at, values) -> row.setString(at, values.key(text)) : (row, at, values) -> row.setString(at, text);
    }

    String table() {
        return table;
    }

    String insert() {
        return insert;
    }

    void bind(PreparedStatement row, Values values) throws SQLException {
        for (int at = 0; at < columns.size(); at++) {
            columns.get(at).bind(row, at + 1, values);
        }
    }
}
