package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import org.rathaus.api.storage.StorageException;

/** What differs between the databases. */
interface Database {

    /** The database of a URL, with that of the tables' owner if it is another; Derby in the data folder if there is none. */
    static Database of(String jdbcUrl, String ownerUrl, Path dataFolder) {
        if (jdbcUrl != null && jdbcUrl.startsWith("jdbc:postgresql:")) {
            return new PostgresDatabase(jdbcUrl, ownerUrl == null || ownerUrl.isBlank() ? jdbcUrl : ownerUrl);
        }
        if (jdbcUrl == null || jdbcUrl.isBlank()) {
            return new DerbyDatabase(DerbyDatabase.PREFIX + dataFolder.resolve("derby") + ";create=true", dataFolder);
        }
        if (jdbcUrl.startsWith(DerbyDatabase.PREFIX)) {
            return new DerbyDatabase(jdbcUrl, dataFolder);
        }
        // the URL may hold a password
        throw new IllegalArgumentException("only jdbc:derby: and jdbc:postgresql: are supported");
    }

    /** Makes connections that may change tables, and the rows of all towns; not pooled. */
    DataSource ownerSource();

    /** Makes the connections of a pool, for citizens' requests. They see no town until they {@link #enter} one. */
    DataSource pooledSource();

    /** Its name in backups. */
    String kind();

    /** Copies it as a whole. */
    DatabaseCopy copy();

    /** The isolation, of {@link java.sql.Connection}, in which all reads of a transaction see the same moment. */
    int isolationOfOneMoment();

    /** For how many keys at once a query is best asked. */
    int keysAtOnce();

    /** Whether tables can be changed while other transactions use them. */
    boolean changesTablesInUse();

    /** Keeps other nodes from changing the tables of a model until the connection closes; false if one does for too long. */
    default boolean lock(Connection owner, String model, Duration patience) throws SQLException {
        return true;
    }

    /**
     * Asked before each write.
     *
     * @throws StorageException if there is too little room left, where the database would come to harm by that
     */
    default void requireRoom() {
    }

    /** Binds a pooled connection to a town, where the database can do that. */
    default void enter(String townId, Connection connection) throws SQLException {
    }

    /** After a migration: keeps the towns' rows apart, where the database can do that. */
    default void protect(Connection owner) throws SQLException {
    }

    /** Whether the database shows this user the rows of all towns although it could keep them apart. */
    default boolean seesAllTowns(Connection connection) throws SQLException {
        return false;
    }

    /** The class of EclipseLink that speaks its dialect. */
    String platform();

    /** Portable tokens of migration scripts, such as {@code uuid} for <code>${uuid}</code>, and what they stand for. Times are UTC. */
    Map<String, String> tokens();

    /** After the last connection. */
    default void shutDown() {
    }
}
