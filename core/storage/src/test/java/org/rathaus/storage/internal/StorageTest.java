package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedNativeQuery;
import org.junit.jupiter.api.Test;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.storage.TownEntity;

class StorageTest extends StorageContract {

    @Test
    void keepsEverythingOverARestart() {
        UUID id = save(ours, new Item(UUID.randomUUID(), "bag").describedAs("ä".repeat(50_000)));
        storage.close();
        reopen();
        assertEquals("ä".repeat(50_000), find(ours, id).orElseThrow().description());
    }

    @Test
    void keepsInstantsThroughTheHourThatHappensTwice() {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            for (String time : List.of("2026-10-25T00:30:00.123456Z", "2026-10-25T01:30:00Z", "2026-03-29T02:30:00Z")) {
                Instant instant = Instant.parse(time);
                UUID id = save(ours, new Item(UUID.randomUUID(), time).foundAt(instant));
                assertEquals(instant, find(ours, id).orElseThrow().foundAt());
                assertEquals(List.of(time), store.read(ours, em -> em
                        .createQuery("select i.name from Item i where i.foundAt = :at", String.class)
                        .setParameter("at", instant).getResultList()));
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void storesAnEmptyTimeAndText() {
        UUID id = save(ours, "bag");
        assertEquals(null, find(ours, id).orElseThrow().foundAt());
    }

    @Test
    void changesAFoundRow() {
        UUID id = save(ours, "bag");
        store.write(ours, em -> {
            em.find(Item.class, id.toString()).rename("hat");
            return null;
        });
        assertEquals("hat", find(ours, id).orElseThrow().name());
    }

    @Test
    void insertsInTheOrderOfTheModel() {
        Item bag = new Item(UUID.randomUUID(), "bag");
        store.write(ours, em -> {
            em.persist(new Finder(bag));
            em.persist(bag);
            return null;
        });
        assertEquals(List.of("bag"), names(ours));
    }

    @Test
    void exceptionOfTheWorkRollsBackAndPasses() {
        IllegalStateException expected = new IllegalStateException("as the work says");
        assertSame(expected, assertThrows(IllegalStateException.class, () -> store.write(ours, em -> {
            em.persist(new Item(UUID.randomUUID(), "bag"));
            em.flush();
            throw expected;
        })));
        assertTrue(names(ours).isEmpty());
    }

    @Test
    void tellsADuplicateKey() {
        UUID id = save(ours, "bag");
        assertThrows(DuplicateKeyException.class, () -> save(ours, "bag"));
        assertThrows(DuplicateKeyException.class, () -> save(ours, new Item(id, "other")));
        assertThrows(DuplicateKeyException.class, () -> store.write(ours, em -> {
            em.persist(new Item(UUID.randomUUID(), "hat"));
            em.persist(new Item(UUID.randomUUID(), "bag"));
            em.flush();
            return null;
        }));
        assertEquals(List.of("bag"), names(ours));
    }

    @Test
    void tellsOtherFailures() {
        Item nameless = new Item(UUID.randomUUID(), null);
        StorageException failure = assertThrows(StorageException.class, () -> save(ours, nameless));
        assertEquals(StorageException.class, failure.getClass());
    }

    @Test
    void entityManagerEndsWithTheCall() {
        EntityManager[] kept = new EntityManager[1];
        store.write(ours, em -> kept[0] = em);
        assertThrows(IllegalStateException.class, () -> kept[0].find(Item.class, "1"));
    }

    @Test
    void readingDoesNotWrite() {
        assertThrows(UnsupportedOperationException.class, () -> store.read(ours, em -> {
            em.persist(new Item(UUID.randomUUID(), "bag"));
            return null;
        }));
    }

    @Test
    void brokenMigrationLeavesOtherModelsAlone() {
        Scripts broken = new Scripts(Map.of("V1__broken.sql", "create tabel x"));
        assertThrows(StorageException.class, () -> storage.open(new OtherModel(), broken));
        save(ours, "bag");
        assertEquals(List.of("bag"), names(ours));
    }

    @Test
    void refusesAModelWithAClassThatIsNoEntity() {
        assertThrows(StorageException.class, () -> storage.open(new OtherModel(), new Scripts(Map.of())));
    }

    @Test
    void refusesAnEntityWithSqlOfItsOwn() {
        String reason = assertThrows(StorageException.class, () -> storage.open(new OtherModel(WithSql.class),
                new Scripts(Map.of()))).getMessage();
        assertTrue(reason.contains("@NamedNativeQuery of " + WithSql.class.getName() + " is not allowed"), reason);
    }

    private record OtherModel(Class<? extends TownEntity> entity) implements PersistentModel {

        OtherModel() {
            this(NoEntity.class);
        }

        @Override
        public String name() {
            return "other-" + entity.getSimpleName().toLowerCase(Locale.ROOT);
        }

        @Override
        public List<Class<? extends TownEntity>> entities() {
            return List.of(entity);
        }
    }

    @Entity
    @NamedNativeQuery(name = "all", query = "select * from test_item")
    private static final class WithSql extends TownEntity {
    }

    private static final class NoEntity extends TownEntity {
    }
}
