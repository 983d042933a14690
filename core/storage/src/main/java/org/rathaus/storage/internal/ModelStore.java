package org.rathaus.storage.internal;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import org.rathaus.api.storage.EntityStore;

/** One entity manager per call, bound to the town of the call. */
final class ModelStore implements EntityStore, AutoCloseable {

    private static final String TOWN = "rathaus.town";
    /** As a town's id may be; above all not what means all towns to the database. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

    private final String model;
    private final EntityManagerFactory factory;
    private final TownPool pool;
    private final ModelGate gate;
    private final int keysAtOnce;

    /** @param gate where calls wait for changes of the tables; null if the database needs none */
    ModelStore(String model, EntityManagerFactory factory, TownPool pool, ModelGate gate, int keysAtOnce) {
        this.model = model;
        this.factory = factory;
        this.pool = pool;
        this.gate = gate;
        this.keysAtOnce = keysAtOnce;
    }

    @Override
    public <R> R read(String townId, Function<EntityManager, R> work) {
        return in(checked(townId), () -> readIn(townId, work));
    }

    @Override
    public <R> R write(String townId, Function<EntityManager, R> work) {
        return in(checked(townId), () -> writeIn(townId, work));
    }

    @Override
    public int keysAtOnce() {
        return keysAtOnce;
    }

    private <R> R in(String townId, Supplier<R> call) {
        return gate == null ? pool.in(townId, call) : gate.pass(() -> pool.in(townId, call));
    }

    private static String checked(String townId) {
        if (townId == null || !ID.matcher(townId).matches()) {
            throw new IllegalArgumentException("no town, or no id of one");
        }
        return townId;
    }

    private <R> R readIn(String townId, Function<EntityManager, R> work) {
        EntityManager manager = open(townId);
        try {
            return EntityManagerGuard.read(manager, work);
        } catch (RuntimeException e) {
            throw Failures.translate("model " + model + " could not be read", e);
        } finally {
            manager.close();
        }
    }

    private <R> R writeIn(String townId, Function<EntityManager, R> work) {
        pool.requireRoom();
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
        return factory.createEntityManager(Map.of(TOWN, townId));
    }

    @Override
    public void close() {
        factory.close();
    }
}
