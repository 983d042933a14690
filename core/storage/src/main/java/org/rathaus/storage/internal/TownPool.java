package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * Pooled connections that are bound to the town the calling thread works for. Without a town there is none: what is read
 * after a call has ended, such as a lazy collection, fails instead of being empty or, worse, another town's.
 */
final class TownPool extends HikariDataSource {

    /** Commits wait for the disk together, so more connections than cores pay off; beyond this they only wait longer. */
    private static final int CONNECTIONS = 16;
    private static final long CONNECTION_MILLIS = 3_000;
    private static final long VALIDATION_MILLIS = 1_000;

    private final Database database;
    private final Outage outage = new Outage();
    private final ThreadLocal<String> town = new ThreadLocal<>();

    TownPool(Database database) {
        super(config(database));
        this.database = database;
    }

    private static HikariConfig config(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rathaus");
        config.setDataSource(database.pooledSource());
        config.setMaximumPoolSize(CONNECTIONS);
        // made when asked for: to keep some ready it would try again ever more seldom while the database is away
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        // the database may come later than we do
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** @throws org.rathaus.api.storage.StorageException if there is too little room for writing */
    void requireRoom() {
        database.requireRoom();
    }

    /** Does the work for a town; afterwards the thread works for whom it did before. */
    <R> R in(String townId, Supplier<R> work) {
        String before = town.get();
        town.set(townId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                town.remove();
            } else {
                town.set(before);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        String townId = town.get();
        if (townId == null) {
            throw new SQLException("no town: data is read within the call of the store that names the town");
        }
        Connection connection = pooled();
        try {
            database.enter(townId, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Connection pooled() throws SQLException {
        if (outage.isLasting()) {
            tryAgain();
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            // without a cause all connections are in use, which the next caller may find otherwise
            if (e.getCause() != null) {
                outage.begin(e);
            }
            throw e;
        }
    }

    /** The pool would wait for its time-out before it says no. */
    private void tryAgain() throws SQLException {
        outage.takeTurn();
        try (Connection connection = database.pooledSource().getConnection()) {
            connection.getAutoCommit();
            outage.end();
        } catch (SQLException e) {
            outage.begin(e);
            throw e;
        }
    }
}
