package org.rathaus.storage.internal;

import java.sql.Connection;
import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, reached over the network. */
final class PostgresDatabase implements Database {

    private final String url;

    PostgresDatabase(String url) {
        this.url = url;
    }

    @Override
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        // uuid and jsonb columns take strings only if their type is left to the server
        source.setStringType("unspecified");
        // the detail quotes the row, that is personal data, and ends up in logs
        source.setLogServerErrorDetail(false);
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
    public String platform() {
        return UtcPostgresPlatform.class.getName();
    }

    @Override
    public Map<String, String> tokens() {
        return Map.of("uuid", "uuid", "text", "text", "timestamp", "timestamp", "json", "jsonb");
    }
}
