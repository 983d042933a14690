package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

/** What differs between the databases. */
interface Database {

    /** The database of a URL; Derby in the data folder if there is none. */
    static Database of(String jdbcUrl, Path dataFolder) {
        if (jdbcUrl != null && jdbcUrl.startsWith("jdbc:postgresql:")) {
            return new PostgresDatabase(jdbcUrl);
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

    /** Makes connections; not pooled. */
    DataSource dataSource();

    /** Its name in backups. */
    String kind();

    /** Copies it as a whole. */
    DatabaseCopy copy();

    /** The isolation, of {@link java.sql.Connection}, in which all reads of a transaction see the same moment. */
    int isolationOfOneMoment();

    /** The class of EclipseLink that speaks its dialect. */
    String platform();

    /** Portable tokens of migration scripts, such as {@code uuid} for <code>${uuid}</code>, and what they stand for. Times are UTC. */
    Map<String, String> tokens();

    /** After the last connection. */
    default void shutDown() {
    }
}
