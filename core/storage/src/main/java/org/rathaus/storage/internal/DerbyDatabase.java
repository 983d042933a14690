package org.rathaus.storage.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.rathaus.api.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derby within this process: nothing to install, for one machine. */
final class DerbyDatabase implements Database {

    static final String PREFIX = "jdbc:derby:";

    private static final Logger LOG = LoggerFactory.getLogger(DerbyDatabase.class);
    /** Derby says "shut down" by an exception. */
    private static final String SHUT_DOWN = "08006";
    /** What is written between two checkpoints, and so what Derby may still have to put on the disk. */
    private static final long RESERVE_BYTES = 64L * 1024 * 1024;
    private static final int CHECKPOINT_BYTES = 64 * 1024 * 1024;

    private final String name;
    private final String attributes;
    private volatile boolean low;

    DerbyDatabase(String url, Path dataFolder) {
        String rest = url.substring(PREFIX.length());
        int end = rest.indexOf(';');
        name = end < 0 ? rest : rest.substring(0, end);
        attributes = end < 0 ? "" : rest.substring(end + 1);
        configure(dataFolder);
    }

    /** Derby reads these once, when its engine starts in this process; what an operator has set stays. */
    private static void configure(Path dataFolder) {
        Path logs = dataFolder.resolve("logs");
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        preset("derby.stream.error.file", logs.resolve("derby.log").toString());
        // a long transaction must not lock a table, and so every other town, out
        preset("derby.locks.escalationThreshold", "1000000");
        // seconds that a citizen waits for another's transaction, before Derby looks for a deadlock and gives up
        preset("derby.locks.deadlockTimeout", "3");
        preset("derby.locks.waitTimeout", "10");
        preset("derby.storage.pageCacheSize", "4000");
        preset("derby.language.statementCache.size", "500");
        preset("derby.storage.checkpointInterval", Integer.toString(CHECKPOINT_BYTES));
        preset("derby.storage.logSwitchInterval", Integer.toString(CHECKPOINT_BYTES));
    }

    private static void preset(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    @Override
    public DataSource pooledSource() {
        return source(new KeepingSource());
    }

    private DataSource source(EmbeddedDataSource source) {
        source.setDatabaseName(name);
        source.setConnectionAttributes(attributes);
        return source;
    }

    /**
     * On a full disk Derby shuts the database down, and now and then waits for ever for a page while it does (10.16), so
     * that only a restart helps. So it is never let to that point; reading goes on.
     */
    @Override
    public void requireRoom() {
        File files = folder().toFile();
        boolean isLow = files.getUsableSpace() < RESERVE_BYTES && files.exists();
        if (isLow != low) {
            low = isLow;
            LOG.warn(isLow ? "Less than {} MB of disk are free: nothing is stored until there is more"
                    : "More than {} MB of disk are free again", RESERVE_BYTES >> 20);
        }
        if (isLow) {
            throw new StorageException("less than " + (RESERVE_BYTES >> 20) + " MB of disk are free", null);
        }
    }

    /** Where its files are. */
    Path folder() {
        return Path.of(name).toAbsolutePath();
    }

    @Override
    public String kind() {
        return "derby";
    }

    @Override
    public DatabaseCopy copy() {
        return new DerbyCopy(this);
    }

    /** Derby keeps no older rows, so those who write to the same rows wait. */
    @Override
    public int isolationOfOneMoment() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    /** Derby knows neither towns nor users here. */
    @Override
    public DataSource ownerSource() {
        return source(new EmbeddedDataSource());
    }

    @Override
    public int keysAtOnce() {
        return 1;
    }

    @Override
    public boolean changesTablesInUse() {
        return false;
    }

    @Override
    public String platform() {
        return UtcDerbyPlatform.class.getName();
    }

    @Override
    public Map<String, String> tokens() {
        return Map.of("uuid", "varchar(36)", "text", "clob", "timestamp", "timestamp", "json", "clob", "bytes", "blob",
                "boolean", "boolean", "word", "varchar(40)");
    }

    @Override
    public void shutDown() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                LOG.warn("Derby was not shut down cleanly and will recover from its log at the next start", e);
            }
        }
    }

    /** Its connections keep their statements. */
    private static final class KeepingSource extends EmbeddedDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            return KeptStatements.of(super.getConnection());
        }
    }
}
