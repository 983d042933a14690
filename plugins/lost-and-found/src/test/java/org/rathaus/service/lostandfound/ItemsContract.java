package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

/** Found items in each kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class ItemsContract {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final byte[] NO_PHOTO = {};

    @TempDir
    static Path folder;

    private static Storage storage;
    static EntityStore store;
    static Items items;

    @Parameter
    TestDatabase database;

    final String town = "ours-" + UUID.randomUUID();
    final String otherTown = "others-" + UUID.randomUUID();

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        storage = TestDatabase.open(database.emptyDatabase(folder), folder);
        store = storage.open(new LostAndFoundModel());
        items = new Items(store);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        storage.close();
    }

    static ItemEntry entry(String number, Map<MarkKind, String> marks) {
        return new ItemEntry(number, ItemKind.BICYCLE, "Damenfahrrad", "im Keller", "green", "Gazelle", "Park", "am Teich", DAY,
                new BigDecimal("120.50"), false, Samples.FINDER, marks);
    }

    static Items.Act act(ItemStatus status) {
        return new Items.Act(status, "eine Notiz", "Vera", Samples.NOW);
    }

    final FoundItem take(String townId, String number) {
        return items.take(townId, UUID.randomUUID(), entry(number, Map.of()), DAY, Optional.empty(), NO_PHOTO, act(ItemStatus.STORED));
    }
}
