package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.storage.testing.TestDatabase;

/** Several nodes on one PostgreSQL. */
class NodesTest {

    @TempDir
    private Path folder;
    private String url;

    @BeforeEach
    void open() {
        url = TestDatabase.POSTGRESQL.emptyDatabase(folder);
    }

    @Test
    void nodesThatStartAtOnceMigrateOneAfterTheOther() {
        try (Storage one = new Storage(url, folder); Storage two = new Storage(url, folder);
                Storage three = new Storage(url, folder)) {
            var first = CompletableFuture.supplyAsync(() -> one.open(new ItemModel()));
            var second = CompletableFuture.supplyAsync(() -> two.open(new ItemModel()));
            EntityStore third = three.open(new ItemModel());
            first.join().write("ours", em -> {
                em.persist(new Item(UUID.randomUUID(), "bag"));
                return null;
            });
            assertEquals(1, second.join().read("ours", em -> em.createQuery("select i from Item i").getResultList()).size());
            assertEquals(1, third.read("ours", em -> em.createQuery("select i from Item i").getResultList()).size());
        }
    }

    @Test
    void saysThatAnotherNodeHasBeenMigratingForLong() throws SQLException {
        PostgresDatabase database = new PostgresDatabase(url, url);
        try (Connection other = database.ownerSource().getConnection();
                Storage storage = new Storage(url, null, folder, Duration.ofMillis(500))) {
            assertTrue(database.lock(other, "test", Duration.ZERO));
            String reason = assertThrows(StorageException.class, () -> storage.open(new ItemModel())).getMessage();
            assertTrue(reason.contains("another node has been changing its tables"), reason);
        }
    }
}
