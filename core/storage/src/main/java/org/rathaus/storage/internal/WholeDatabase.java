package org.rathaus.storage.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.operation.DatabaseCopies;
import org.rathaus.kernel.operation.DelayedRows;
import org.rathaus.kernel.operation.TownRows;

/** The database past its models, for what operators do. Uses a connection of its own, so that citizens keep theirs. */
@Component(service = {DatabaseCopies.class, TownRows.class})
public final class WholeDatabase implements DatabaseCopies, TownRows {

    private final Database database;
    private final Path dataFolder;
    private final List<DelayedRows> delayed = new CopyOnWriteArrayList<>();

    @Activate
    public WholeDatabase(BundleContext context) {
        this(context.getProperty("rathaus.db"), context.getProperty("rathaus.db.owner"),
                Path.of(context.getProperty("rathaus.data")));
    }

    /** Without a framework. */
    public WholeDatabase(String jdbcUrl, Path dataFolder) {
        this(jdbcUrl, null, dataFolder);
    }

    private WholeDatabase(String jdbcUrl, String ownerUrl, Path dataFolder) {
        this.dataFolder = dataFolder;
        database = Database.of(jdbcUrl, ownerUrl, dataFolder);
    }

    /** A bundle has some. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDelayed(DelayedRows rows) {
        delayed.add(rows);
    }

    void removeDelayed(DelayedRows rows) {
        delayed.remove(rows);
    }

    @Override
    public String kind() {
        return database.kind();
    }

    @Override
    public String kindOf(String jdbcUrl) {
        return Database.of(jdbcUrl, null, dataFolder).kind();
    }

    @Override
    public Map<String, Long> copy(Path scratch, Destination to) throws IOException {
        delayed.forEach(DelayedRows::flush);
        try {
            return database.copy().copy(scratch, to);
        } catch (SQLException e) {
            throw new IOException("the database could not be copied: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Long> fill(String jdbcUrl, Source from) throws IOException {
        try {
            return Database.of(jdbcUrl, null, dataFolder).copy().fill(from);
        } catch (SQLException e) {
            throw new IOException("the database could not be filled: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Long> export(String townId, BiConsumer<String, Map<String, Object>> row) {
        delayed.forEach(DelayedRows::flush);
        return transact("exported", connection -> new TownTables(connection, townId).export(row));
    }

    @Override
    public Map<String, Long> delete(String townId) {
        return transact("deleted", connection -> new TownTables(connection, townId).delete());
    }

    private <R> R transact(String done, Work<R> work) {
        try (Connection connection = database.ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setTransactionIsolation(database.isolationOfOneMoment());
                R result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                // what was not committed; nothing otherwise
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StorageException("the town could not be " + done + ": " + e.getMessage(), e);
        }
    }

    private interface Work<R> {
        R with(Connection connection) throws SQLException;
    }
}
