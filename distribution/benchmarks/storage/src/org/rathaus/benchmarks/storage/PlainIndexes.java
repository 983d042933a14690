package org.rathaus.benchmarks.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of some tables, without those of constraints: a million rows are filled in in half the time when these are made afterwards. */
final class PlainIndexes {

    private final Map<String, String> creations = new LinkedHashMap<>();

    /** Drops them. */
    PlainIndexes(Connection connection, List<String> tables, boolean isPostgres) throws SQLException {
        for (String table : tables) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            try (ResultSet parts = connection.getMetaData().getIndexInfo(null, null, isPostgres ? table : table.toUpperCase(), false, true)) {
                while (parts.next()) {
                    if (parts.getBoolean("NON_UNIQUE") && isOurs(parts.getString("INDEX_NAME"))) {
                        columns.computeIfAbsent(parts.getString("INDEX_NAME"), it -> new ArrayList<>())
                                .add(parts.getString("COLUMN_NAME") + ("D".equals(parts.getString("ASC_OR_DESC")) ? " desc" : ""));
                    }
                }
            }
            columns.forEach((name, all) -> creations.put(name, "create index " + name + " on " + table + " (" + String.join(", ", all) + ")"));
        }
        for (String name : creations.keySet()) {
            execute(connection, "drop index " + name);
        }
    }

    /** Derby makes some for foreign keys, which it names itself. */
    private static boolean isOurs(String name) {
        return name != null && !name.startsWith("SQL");
    }

    void make(Connection connection) throws SQLException {
        for (String creation : creations.values()) {
            execute(connection, creation);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
