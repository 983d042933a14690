package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.storage.testing.StoppableServer;

/** The database goes away and comes back. */
class OutageTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration BEARABLE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;
    private StoppableServer server;
    private Storage storage;

    @BeforeEach
    void prepare() {
        server = StoppableServer.in(folder);
    }

    @AfterEach
    void end() {
        storage.close();
        server.close();
    }

    private EntityStore opened(String options) {
        server.start();
        storage = new Storage(server.url() + options, folder);
        return storage.open(new ItemModel());
    }

    @Test
    void storageIsThereBeforeItsDatabase() {
        storage = assertTimeout(BEARABLE, () -> new Storage(server.url(), folder));
        assertTimeout(BEARABLE, () -> assertThrows(UnavailableException.class, () -> storage.open(new ItemModel())));
        server.start();
        EntityStore store = storage.open(new ItemModel());
        assertTrue(worksAgain(store));
    }

    @Test
    void worksAgainWhenTheDatabaseIsBack() {
        EntityStore store = opened("");
        save(store, "before");
        server.stop();
        assertTimeout(BEARABLE, () -> assertThrows(StorageException.class, () -> save(store, "lost")));
        server.start();
        assertTrue(worksAgain(store));
        assertEquals(1, count(store, "before"));
        assertEquals(0, count(store, "lost"));
    }

    @Test
    void callersAreToldAtOnceWhileTheDatabaseIsAway() {
        EntityStore store = opened("");
        server.stop();
        // the first ones find out
        assertTimeout(BEARABLE, () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThrows(StorageException.class, () -> count(store, "x"));
            }
        });
    }

    @Test
    void databaseThatHangsIsNotWaitedForWithoutEnd() {
        EntityStore store = opened("&socketTimeout=2");
        server.freeze();
        try {
            assertTimeout(BEARABLE.multipliedBy(2), () -> assertThrows(StorageException.class, () -> save(store, "lost")));
        } finally {
            server.thaw();
        }
        assertTrue(worksAgain(store));
    }

    @Test
    void statementsAndLocksEndAfterSeconds() {
        opened("");
        assertEquals("10s 5s", storage.pool().in("ours", () -> RowSecurityTest.first(storage,
                "select current_setting('statement_timeout') || ' ' || current_setting('lock_timeout')")));
    }

    private static void save(EntityStore store, String name) {
        store.write("ours", em -> {
            em.persist(new Item(UUID.randomUUID(), name));
            return null;
        });
    }

    private static long count(EntityStore store, String name) {
        return store.read("ours", em -> em.createQuery("select count(i) from Item i where i.name = :name", Long.class)
                .setParameter("name", name).getSingleResult());
    }

    private static boolean worksAgain(EntityStore store) {
        long end = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < end) {
            try {
                save(store, UUID.randomUUID().toString());
                return true;
            } catch (StorageException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }
}
