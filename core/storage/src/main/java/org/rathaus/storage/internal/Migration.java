package org.rathaus.storage.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.resource.LoadableResource;
import org.rathaus.api.storage.PersistentModel;

/** Brings the tables of one model up to date; each model has a history of its own in the shared schema. */
final class Migration {

    private static final String HISTORY = "_schema_history";

    private final Database database;
    private final DataSource source;

    Migration(Database database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    void run(PersistentModel model, Scripts scripts) {
        ClassLoader own = Flyway.class.getClassLoader();
        try {
            Flyway.configure(own)
                    .loggers("slf4j")
                    .dataSource(source)
                    .table(model.name().replace('-', '_').toLowerCase(Locale.ROOT) + HISTORY)
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
                    .load().migrate();
        } finally {
            // it keeps the last configuration, and so the scripts of a bundle that may go, in a static
            LogFactory.setConfiguration(new ClassicConfiguration(own));
        }
    }

    private record ScriptProvider(Scripts scripts) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            String text = scripts.texts().get(name);
            return text == null ? null : new ScriptResource(name, text);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.texts().entrySet().stream()
                    .filter(script -> script.getKey().startsWith(prefix) && List.of(suffixes).stream()
                            .anyMatch(script.getKey()::endsWith))
                    .map(Map.Entry::getKey).map(this::getResource).toList();
        }
    }
}
