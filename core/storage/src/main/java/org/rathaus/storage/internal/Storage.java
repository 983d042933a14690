package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.osgi.framework.Bundle;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.StorageException;

/** One database with the models kept in it. Usable without a framework. */
public final class Storage implements AutoCloseable {

    /** Commits wait for the disk together, so more connections than cores pay off; beyond this they only wait longer. */
    private static final int CONNECTIONS = 16;
    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    private final Database database;
    private final HikariDataSource pool;
    private final Set<ModelStore> open = ConcurrentHashMap.newKeySet();

    /**
     * Starts the database.
     *
     * @param jdbcUrl    of Derby or PostgreSQL; null or empty for Derby in the data folder
     * @param dataFolder where Derby keeps its data and its log
     * @throws IllegalArgumentException if the URL is of another database
     */
    public Storage(String jdbcUrl, Path dataFolder) {
        database = Database.of(jdbcUrl, dataFolder);
        HikariConfig config = new HikariConfig();
        config.setPoolName("rathaus");
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        pool = new HikariDataSource(config);
    }

    /**
     * Migrates the tables of a model and opens it; without a framework the scripts are looked for beside the class.
     *
     * @throws StorageException if it cannot be migrated or its entities are not usable
     */
    public EntityStore open(PersistentModel model) {
        return open(model, Scripts.besideClass(model.getClass()));
    }

    ModelStore open(PersistentModel model, Bundle bundle) {
        return open(model, Scripts.of(bundle));
    }

    ModelStore open(PersistentModel model, Scripts scripts) {
        try {
            new Migration(database, pool).run(model, scripts);
            ModelStore store = new ModelStore(model.name(), new ModelUnit(model, database, pool).create());
            open.add(store);
            return store;
        } catch (RuntimeException e) {
            throw new StorageException("model " + model.name() + " is not usable", e);
        }
    }

    void close(ModelStore store) {
        if (open.remove(store)) {
            store.close();
        }
    }

    /** Ends the models, then the database; what was written stays. */
    @Override
    public void close() {
        open.forEach(this::close);
        pool.close();
        database.shutDown();
    }
}
