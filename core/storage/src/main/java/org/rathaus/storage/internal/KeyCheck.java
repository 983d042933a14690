package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Requires keys and indexes to start with the town. A key without it would let one town's rows stand in the way of
 * another's, and tell that they are there; an index without it leads through the rows of all towns.
 */
final class KeyCheck {

    private final Connection connection;
    private final DatabaseMetaData data;

    KeyCheck(Connection connection) throws SQLException {
        this.connection = connection;
        this.data = connection.getMetaData();
    }

    /**
     * @param table as the database spells it
     * @throws IllegalArgumentException if a key or an index of the table starts with another column, saying which and what to do
     */
    void check(String table) throws SQLException {
        try (ResultSet columns = data.getIndexInfo(null, connection.getSchema(), table, false, true)) {
            while (columns.next()) {
                if (columns.getInt("ORDINAL_POSITION") == 1 && !"town".equalsIgnoreCase(columns.getString("COLUMN_NAME"))) {
                    throw new IllegalArgumentException("the table " + table + " has " + kind(columns) + " that starts with "
                            + columns.getString("COLUMN_NAME") + ": add a script V<n>__<name>.sql to OSGI-INF/db that drops it, and"
                            + " makes it again with town as its first column");
                }
            }
        }
    }

    private static String kind(ResultSet columns) throws SQLException {
        return (columns.getBoolean("NON_UNIQUE") ? "an index (" : "a key (") + columns.getString("INDEX_NAME") + ")";
    }
}
