package org.rathaus.benchmarks.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Turns row level security of all protected tables off and on again, as their owner may. */
final class RowSecuritySwitch {

    private static final String PROTECTED = "select c.relname from pg_class c where exists (select 1 from pg_policy p where p.polrelid = c.oid)";

    private final String url;

    RowSecuritySwitch(String url) {
        this.url = url;
    }

    /** How long it takes to tell a session its town, as happens for nearly each call when there are many towns. */
    Citizens.Times naming(int count) throws SQLException {
        try (Connection session = DriverManager.getConnection(url);
                PreparedStatement name = session.prepareStatement("select set_config('rathaus.town', ?, false)")) {
            return Citizens.times(count, () -> name(name));
        }
    }

    private static void name(PreparedStatement name) {
        try {
            name.setString(1, "t" + System.nanoTime() % 100);
            name.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void turn(boolean on) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url); Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(PROTECTED)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (tables.isEmpty()) {
                throw new IllegalStateException("no table is protected");
            }
            for (String table : tables) {
                statement.execute("alter table " + table + (on ? " enable" : " disable") + " row level security");
            }
        }
    }
}
