package org.rathaus.storage.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Which scripts of a model have run, as Flyway wrote it down. Nearly every start finds that none is missing, and then
 * Flyway itself, which takes a tenth of a start to set up for all models, is not needed.
 *
 * @param table where Flyway writes it down
 */
record MigrationHistory(String table) {

    static MigrationHistory of(String model) {
        return new MigrationHistory(model.replace('-', '_').toLowerCase(Locale.ROOT) + "_schema_history");
    }

    /** Whether exactly these scripts have run, and nothing has changed in them since; if in doubt, they have not. */
    boolean isComplete(Connection connection, Scripts scripts) throws SQLException {
        if (!isThere(connection)) {
            return false;
        }
        Map<String, Integer> ran = new TreeMap<>();
        try (var query = connection.createStatement();
                ResultSet rows = query.executeQuery("select \"script\", \"checksum\", \"success\", \"type\" from \"" + table + "\"")) {
            while (rows.next()) {
                String type = rows.getString(4);
                if (type.equals("SQL") && rows.getBoolean(3)) {
                    ran.put(rows.getString(1), rows.getInt(2));
                } else if (!type.equals("BASELINE")) {
                    return false;
                }
            }
        }
        Map<String, Integer> known = new TreeMap<>();
        scripts.texts().forEach((name, text) -> known.put(name, checksum(text)));
        return ran.equals(known);
    }

    private boolean isThere(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), table, null)) {
            return tables.next();
        }
    }

    /** Flyway's: of all lines without their ends. */
    private static int checksum(String text) {
        CRC32 sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
