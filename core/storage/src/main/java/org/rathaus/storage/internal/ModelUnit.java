package org.rathaus.storage.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import org.eclipse.persistence.config.ParserValidationType;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** The persistence unit of one model, made from its classes instead of a {@code persistence.xml}. */
final class ModelUnit implements PersistenceUnitInfo {

    /** Adds the town to every entity, so that the API needs no EclipseLink. */
    private static final String TOWN_MAPPING = "org/rathaus/storage/internal/town-entity.orm.xml";
    /** EclipseLink shares what it knows of a session name, so a redeployed model needs another one. */
    private static final AtomicLong DEPLOYMENTS = new AtomicLong();

    private final PersistentModel model;
    private final Database database;
    private final DataSource source;
    private final ClassLoader loader;

    ModelUnit(PersistentModel model, Database database, DataSource source) {
        this.model = model;
        this.database = database;
        this.source = source;
        loader = new UnitClassLoader(model.getClass().getClassLoader());
    }

    EntityManagerFactory create() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            EntityManagerFactory factory = new PersistenceProvider().createContainerEntityManagerFactory(this, Map.of());
            return checked(factory);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Classes that are no entities, or not readable, are passed over in silence, and so is the key they inherit. */
    private EntityManagerFactory checked(EntityManagerFactory factory) {
        try {
            model.entities().forEach(entity -> factory.getMetamodel().entity(entity).getAttribute("id"));
            return factory;
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "eclipselink.session-name", model.name() + "-" + DEPLOYMENTS.incrementAndGet(),
                "eclipselink.target-database", database.platform(),
                "eclipselink.target-server", "None",
                "eclipselink.weaving", "false",
                "eclipselink.deploy-on-startup", "true",
                "eclipselink.logging.logger", Slf4jSessionLog.class.getName(),
                "eclipselink.logging.parameters", "false"));
        properties.putAll(Map.of(
                // towns: one cache for all would hand out another town's row
                "eclipselink.cache.shared.default", "false",
                "eclipselink.multitenant.tenants-share-cache", "false",
                "eclipselink.jdbc.allow-native-sql-queries", "false",
                // without EclipseLink's extensions: SQL('…') in a query would see all towns
                "eclipselink.jpql.validation", ParserValidationType.JPA31,
                "eclipselink.exclude-eclipselink-orm", "true"));
        properties.putAll(Map.of(
                "eclipselink.session.customizer", SessionRules.class.getName(),
                SessionRules.ENTITIES, SessionRules.entitiesOf(model),
                "eclipselink.jdbc.batch-writing", "JDBC",
                "eclipselink.jdbc.batch-writing.size", "100",
                "eclipselink.persistence-context.close-on-commit", "true"));
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return model.name();
    }

    @Override
    public List<String> getManagedClassNames() {
        List<String> names = new ArrayList<>(List.of(TownEntity.class.getName(), InstantConverter.class.getName()));
        model.entities().forEach(entity -> names.add(entity.getName()));
        return names;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of(TOWN_MAPPING);
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // classes are used as they are
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return new URL(null, "model:/" + model.name() + "/", new NothingThere());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    /** EclipseLink looks for mapping files below the root, but all that belongs to a model is named here. */
    private static final class NothingThere extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new FileNotFoundException(url.toString());
        }
    }
}
