package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.plugincheck.TestStore;

/** Found items in each kind of database. */
@ParameterizedClass
@EnumSource(TestStore.class)
abstract class ItemsContract {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final byte[] NO_PHOTO = {};

    static EntityStore store;
    static Items items;

    @Parameter
    TestStore database;

    final String town = "ours-" + UUID.randomUUID();
    final String otherTown = "others-" + UUID.randomUUID();

    @BeforeParameterizedClassInvocation
    static void open(TestStore database) {
        store = database.open(new LostAndFoundModel());
        items = new Items(store);
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
