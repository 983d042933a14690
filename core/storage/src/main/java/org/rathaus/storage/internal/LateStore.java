package org.rathaus.storage.internal;

import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;

/** A store whose database may not have answered yet. Until it has, each call says so. */
final class LateStore implements EntityStore {

    private volatile ModelStore opened;
    private volatile RuntimeException reason;

    /** There is no store as yet, or there will be none. */
    void missing(RuntimeException why) {
        reason = why;
    }

    void open(ModelStore store) {
        opened = store;
    }

    /** The store that is open; null as long as there is none. */
    ModelStore opened() {
        return opened;
    }

    @Override
    public <R> R read(String townId, Function<EntityManager, R> work) {
        return store().read(townId, work);
    }

    @Override
    public <R> R write(String townId, Function<EntityManager, R> work) {
        return store().write(townId, work);
    }

    @Override
    public int keysAtOnce() {
        return store().keysAtOnce();
    }

    private ModelStore store() {
        ModelStore store = opened;
        if (store == null) {
            throw new StorageException(reason.getMessage(), reason);
        }
        return store;
    }
}
