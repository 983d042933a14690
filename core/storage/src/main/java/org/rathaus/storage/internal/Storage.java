package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManagerFactory;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.osgi.framework.Bundle;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One database with the models kept in it. Usable without a framework. */
public final class Storage implements AutoCloseable {

    private static final Duration MIGRATION_PATIENCE = Duration.ofSeconds(60);
    /** Not a town's id: sees nothing. */
    private static final String NOBODY = "";

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    private final Database database;
    private final Migration migration;
    private final TownPool pool;
    private final Map<String, ModelGate> gates = new ConcurrentHashMap<>();
    private final Set<ModelStore> open = ConcurrentHashMap.newKeySet();
    private boolean warned;

    /**
     * Uses a database, which need not answer yet.
     *
     * @param jdbcUrl    of Derby or PostgreSQL; null or empty for Derby in the data folder
     * @param dataFolder where Derby keeps its data and its log
     * @throws IllegalArgumentException if the URL is of another database
     */
    public Storage(String jdbcUrl, Path dataFolder) {
        this(jdbcUrl, null, dataFolder, MIGRATION_PATIENCE);
    }

    /** With an own URL for the user that makes and changes tables; null or empty for the same as for requests. */
    Storage(String jdbcUrl, String ownerUrl, Path dataFolder) {
        this(jdbcUrl, ownerUrl, dataFolder, MIGRATION_PATIENCE);
    }

    Storage(String jdbcUrl, String ownerUrl, Path dataFolder, Duration migrationPatience) {
        database = Database.of(jdbcUrl, ownerUrl, dataFolder);
        migration = new Migration(database, migrationPatience);
        pool = new TownPool(database);
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

    /**
     * Migrates and opens; one model after the other.
     *
     * @throws UnavailableException if the database does not answer
     * @throws StorageException     if the model cannot be kept, saying why and what to do
     */
    synchronized ModelStore open(PersistentModel model, Scripts scripts) {
        ModelGate gate = database.changesTablesInUse() ? null
                : gates.computeIfAbsent(model.name(), name -> new ModelGate());
        try {
            ModelCheck.check(model);
            requireAnswer();
            migration.run(model, scripts, gate == null ? Runnable::run : gate::alone);
            ModelStore store = new ModelStore(model.name(), pool.in(NOBODY, () -> unit(model)), pool, gate, database.keysAtOnce());
            open.add(store);
            return store;
        } catch (UnavailableException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw SqlStates.isGone(e) ? new UnavailableException(e)
                    : new StorageException("model " + model.name() + " is not usable: " + e.getMessage(), e);
        }
    }

    private void requireAnswer() {
        if (warned) {
            try (Connection connection = database.ownerSource().getConnection()) {
                connection.getAutoCommit();
            } catch (SQLException e) {
                throw new UnavailableException(e);
            }
            return;
        }
        if (seesAllTowns()) {
            LOG.warn("The database user is a superuser or may bypass row level security, so PostgreSQL does not keep the"
                    + " towns apart; take a user that is neither (docs/operations.md)");
        }
        warned = true;
    }

    private EntityManagerFactory unit(PersistentModel model) {
        EntityManagerFactory factory = new ModelUnit(model, database, pool).create();
        try (Connection connection = database.ownerSource().getConnection()) {
            new SchemaCheck(factory.unwrap(ServerSession.class).getDescriptors().values()).check(connection);
            return factory;
        } catch (SQLException e) {
            factory.close();
            throw new IllegalStateException(e.getMessage(), e);
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    /** Whether the user of the database escapes row level security, where there is such; asks the database. */
    boolean seesAllTowns() {
        try (Connection connection = database.pooledSource().getConnection()) {
            return database.seesAllTowns(connection);
        } catch (SQLException e) {
            throw new UnavailableException(e);
        }
    }

    TownPool pool() {
        return pool;
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
