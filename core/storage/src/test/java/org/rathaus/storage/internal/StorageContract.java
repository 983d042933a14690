package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.storage.testing.TestDatabase;

/** Two towns in a new database, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class StorageContract {

    @TempDir
    static Path folder;

    static String url;
    static Storage storage;
    static EntityStore store;

    @Parameter
    TestDatabase database;

    /** Others for each test. */
    final String ours = "ours-" + UUID.randomUUID();
    final String foreign = "foreign-" + UUID.randomUUID();

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        url = database.emptyDatabase(folder);
        reopen();
    }

    static void reopen() {
        storage = TestDatabase.open(url, folder);
        store = storage.open(new ItemModel());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        storage.close();
    }

    UUID save(String town, Item item) {
        return store.write(town, em -> {
            em.persist(item);
            return item.id();
        });
    }

    UUID save(String town, String name) {
        return save(town, new Item(UUID.randomUUID(), name));
    }

    Optional<Item> find(String town, UUID id) {
        return store.read(town, em -> Optional.ofNullable(em.find(Item.class, id.toString())));
    }

    List<String> names(String town) {
        return store.read(town,
                em -> em.createQuery("select i.name from Item i order by i.name", String.class).getResultList());
    }
}
