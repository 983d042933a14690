package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.logging.LogFactory;
import org.rathaus.api.storage.PersistentModel;

/** Brings the tables of one model up to date; each model has a history of its own in the shared schema. */
final class Migration {

    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Duration patience;

    /** @param patience how long to wait for another node that migrates the same model */
    Migration(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /**
     * Runs what has not run yet.
     *
     * @param alone has the tables changed when nobody uses them, where the database needs that; not asked where nothing is to be run
     * @throws IllegalStateException if the tables and the scripts do not fit, saying why and what to do
     */
    void run(PersistentModel model, Scripts scripts, Consumer<Runnable> alone) throws SQLException {
        DataSource source = database.ownerSource();
        // the lock ends with the connection
        try (Connection owner = source.getConnection()) {
            if (!database.lock(owner, model.name(), patience)) {
                throw new IllegalStateException("another node has been changing its tables for " + patience.toSeconds()
                        + " s: wait until that is done, then copy the file here again");
            }
            if (MigrationHistory.of(model.name()).isComplete(owner, scripts)) {
                database.protect(owner);
            } else {
                alone.accept(() -> complete(model, scripts, source, owner));
            }
        }
    }

    private void complete(PersistentModel model, Scripts scripts, DataSource source, Connection owner) {
        try {
            for (int attempt = 1; !isDone(model, scripts, source, owner, attempt); attempt++) {
                pause();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private boolean isDone(PersistentModel model, Scripts scripts, DataSource source, Connection owner, int attempt)
            throws SQLException {
        try {
            migrate(model, scripts, source);
            database.protect(owner);
            return true;
        } catch (FlywayException | SQLException e) {
            if (!SqlStates.isBusy(e) || attempt == ATTEMPTS) {
                throw e;
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void migrate(PersistentModel model, Scripts scripts, DataSource source) {
        ClassLoader own = Flyway.class.getClassLoader();
        Flyway flyway = flyway(model, scripts, source, own);
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new IllegalStateException(Misfit.reason(flyway.validateWithResult(), scripts), e);
        } catch (FlywayException e) {
            if (SqlStates.isBusy(e) || SqlStates.isGone(e)) {
                throw e;
            }
            throw new IllegalStateException(Misfit.reason(e), e);
        } finally {
            // it keeps the last configuration, and so the scripts of a bundle that may go, in a static
            LogFactory.setConfiguration(new ClassicConfiguration(own));
        }
    }

    private Flyway flyway(PersistentModel model, Scripts scripts, DataSource source, ClassLoader own) {
        return Flyway.configure(own)
                .loggers("slf4j")
                .dataSource(source)
                .table(MigrationHistory.of(model.name()).table())
                // the schema is not empty when another model came first
                .baselineOnMigrate(true).baselineVersion("0")
                .locations(new String[0])
                .resourceProvider(new ScriptProvider(scripts))
                .javaMigrationClassProvider(List::of)
                .validateMigrationNaming(true)
                // tables newer than the bundle are refused, too
                .ignoreMigrationPatterns(new String[0])
                .placeholders(database.tokens())
                .cleanDisabled(true)
                .load();
    }
}
