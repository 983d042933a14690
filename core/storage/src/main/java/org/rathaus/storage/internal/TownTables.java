package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.BiConsumer;

/** The rows of one town in every table that has a town, within one transaction. */
final class TownTables {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final int PAGE = 500;

    private final Connection connection;
    private final Catalog catalog;
    private final String townId;

    TownTables(Connection connection, String townId) throws SQLException {
        this.connection = connection;
        this.townId = townId;
        catalog = new Catalog(connection);
    }

    Map<String, Long> export(BiConsumer<String, Map<String, Object>> row) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : catalog.townTables()) {
            Map<String, Integer> columns = catalog.columns(table);
            try (PreparedStatement select = ofTown("select * from ", table, columns)) {
                select.setFetchSize(PAGE);
                counts.put(lower(table), export(select, lower(table), columns, row));
            }
        }
        return counts;
    }

    private static long export(PreparedStatement select, String table, Map<String, Integer> columns,
            BiConsumer<String, Map<String, Object>> row) throws SQLException {
        long count = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (Map.Entry<String, Integer> column : columns.entrySet()) {
                    values.put(lower(column.getKey()), value(rows, column.getKey(), column.getValue()));
                }
                row.accept(table, values);
                count++;
            }
        }
        return count;
    }

    private static Object value(ResultSet rows, String column, int type) throws SQLException {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.DOUBLE,
                    Types.BOOLEAN, Types.BIT -> rows.getObject(column);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(rows, column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> rows.getBytes(column);
            default -> rows.getString(column);
        };
    }

    private static String time(ResultSet rows, String column) throws SQLException {
        Timestamp time = rows.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        return time == null ? null : TIME.format(time.toInstant());
    }

    Map<String, Long> delete() throws SQLException {
        List<String> childrenFirst = new ArrayList<>(catalog.townTables());
        Collections.reverse(childrenFirst);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : childrenFirst) {
            try (PreparedStatement delete = ofTown("delete from ", table, catalog.columns(table))) {
                counts.put(lower(table), delete.executeLargeUpdate());
            }
        }
        return counts;
    }

    private PreparedStatement ofTown(String verb, String table, Map<String, Integer> columns) throws SQLException {
        String town = columns.keySet().stream().filter("town"::equalsIgnoreCase).findFirst().orElseThrow();
        PreparedStatement statement =
                connection.prepareStatement(verb + Catalog.quoted(table) + " where " + Catalog.quoted(town) + " = ?");
        statement.setString(1, townId);
        return statement;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
