package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of our schema, as the database itself knows them, whoever has made them. */
final class Catalog {

    private final Connection connection;
    private final DatabaseMetaData data;
    private final String schema;

    Catalog(Connection connection) throws SQLException {
        this.connection = connection;
        data = connection.getMetaData();
        schema = connection.getSchema();
    }

    /** All tables, by name. */
    List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names.stream().sorted().toList();
    }

    /** The tables whose rows belong to a town; a table comes after those it refers to. */
    List<String> townTables() throws SQLException {
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : tables()) {
            addWithParents(table, ordered, new LinkedHashSet<>());
        }
        return List.copyOf(ordered);
    }

    private void addWithParents(String table, Set<String> ordered, Set<String> children) throws SQLException {
        if (ordered.contains(table) || !hasTown(table) || !children.add(table)) {
            return;
        }
        for (String parent : parents(table)) {
            addWithParents(parent, ordered, children);
        }
        ordered.add(table);
    }

    private List<String> parents(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet keys = data.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                names.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private boolean hasTown(String table) throws SQLException {
        return columns(table).keySet().stream().anyMatch("town"::equalsIgnoreCase);
    }

    /** The columns of a table in their order, each with its type as in {@link java.sql.Types}. */
    Map<String, Integer> columns(String table) throws SQLException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (ResultSet rows = data.getColumns(null, schema, escaped(table), "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }

    /** A name is a pattern here, and ours have underscores. */
    private String escaped(String table) throws SQLException {
        return table.replace("_", data.getSearchStringEscape() + "_");
    }

    /** The rows of each table, by its name in lower case. */
    Map<String, Long> count() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + quoted(table))) {
                row.next();
                counts.put(table.toLowerCase(Locale.ROOT), row.getLong(1));
            }
        }
        return counts;
    }

    /** As a name in SQL. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
