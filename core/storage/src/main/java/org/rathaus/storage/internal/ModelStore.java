package org.rathaus.storage.internal;

import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import org.rathaus.api.storage.EntityStore;

/** One entity manager per call, bound to the town of the call. */
final class ModelStore implements EntityStore, AutoCloseable {

    private static final String TOWN = "rathaus.town";

    private final String model;
    private final EntityManagerFactory factory;

    ModelStore(String model, EntityManagerFactory factory) {
        this.model = model;
        this.factory = factory;
    }

    @Override
    public <R> R read(String townId, Function<EntityManager, R> work) {
        EntityManager manager = open(townId);
        try {
            return EntityManagerGuard.read(manager, work);
        } catch (RuntimeException e) {
            throw Failures.translate("model " + model + " could not be read", e);
        } finally {
            manager.close();
        }
    }

    @Override
    public <R> R write(String townId, Function<EntityManager, R> work) {
        EntityManager manager = open(townId);
        try {
            return transact(manager, work);
        } catch (RuntimeException e) {
            throw Failures.translate("model " + model + " could not be written", e);
        } finally {
            manager.close();
        }
    }

    private static <R> R transact(EntityManager manager, Function<EntityManager, R> work) {
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        try {
            R result = EntityManagerGuard.write(manager, work);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private EntityManager open(String townId) {
        if (townId == null || townId.isBlank()) {
            throw new IllegalArgumentException("no town");
        }
        return factory.createEntityManager(Map.of(TOWN, townId));
    }

    @Override
    public void close() {
        factory.close();
    }
}
