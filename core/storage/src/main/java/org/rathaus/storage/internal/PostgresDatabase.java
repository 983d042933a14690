package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, reached over the network. */
final class PostgresDatabase implements Database {

    private static final int CONNECT_SECONDS = 3;
    private static final int SOCKET_SECONDS = 15;
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final String url;
    private final String ownerUrl;
    private final RowSecurity rowSecurity = new RowSecurity();

    /** With the URL of the role that owns the tables; that may be the same. */
    PostgresDatabase(String url, String ownerUrl) {
        this.url = url;
        this.ownerUrl = ownerUrl;
    }

    /** A citizen is told after seconds; a server that hangs, a statement or a lock that takes longer ends in an error. */
    @Override
    public DataSource pooledSource() {
        PGSimpleDataSource source = source(url, "-c statement_timeout=10s -c idle_in_transaction_session_timeout=60s");
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout(SOCKET_SECONDS);
        }
        return source;
    }

    /** Scripts may take their time, but not keep everybody waiting behind them for a lock. */
    @Override
    public DataSource ownerSource() {
        return source(ownerUrl, RowSecurity.ALL_TOWNS);
    }

    private static PGSimpleDataSource source(String url, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!url.contains("connectTimeout=")) {
            source.setConnectTimeout(CONNECT_SECONDS);
        }
        // what the operator set in the URL comes last and wins
        source.setOptions("-c lock_timeout=5s " + options
                + Optional.ofNullable(source.getOptions()).map(set -> " " + set).orElse(""));
        // uuid and jsonb columns take strings only if their type is left to the server
        source.setStringType("unspecified");
        // the detail quotes the row, that is personal data, and ends up in logs
        source.setLogServerErrorDetail(false);
        // what is written several times in a row, such as the words of a case, goes as one statement
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        source.setApplicationName("rathaus");
        return source;
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public DatabaseCopy copy() {
        return new PostgresCopy(this);
    }

    @Override
    public int isolationOfOneMoment() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public int keysAtOnce() {
        return 100;
    }

    @Override
    public boolean changesTablesInUse() {
        return true;
    }

    @Override
    public boolean lock(Connection owner, String model, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        try (var lock = owner.prepareStatement("select pg_try_advisory_lock(hashtext('rathaus'), hashtext(?))")) {
            lock.setString(1, model);
            while (!isTrue(lock)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void enter(String townId, Connection connection) throws SQLException {
        rowSecurity.enter(townId, connection);
    }

    @Override
    public void protect(Connection owner) throws SQLException {
        RowSecurity.protect(owner);
    }

    @Override
    public boolean seesAllTowns(Connection connection) throws SQLException {
        return RowSecurity.isBypassedBy(connection);
    }

    @Override
    public String platform() {
        return UtcPostgresPlatform.class.getName();
    }

    @Override
    public Map<String, String> tokens() {
        return Map.of("uuid", "uuid", "text", "text", "timestamp", "timestamp", "json", "jsonb", "bytes", "bytea",
                "boolean", "boolean", "word", "varchar(40) collate \"C\"");
    }
}
