package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Invented items. */
final class Samples {

    static final Finder FINDER = new Finder("Fritz Muster", "Musterweg 1", "0123 4567", false, false);
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private Samples() {
    }

    static ItemEntry entry(ItemKind kind, String description, String colour, String brand, String place, LocalDate foundOn) {
        return new ItemEntry("", kind, description, "", colour, brand, place, "", foundOn, new BigDecimal("50"), false, FINDER, Map.of());
    }

    static FoundItem item(ItemEntry entry) {
        FoundItem item = new FoundItem(UUID.randomUUID(), entry, entry.foundOn());
        item.happened(ItemStatus.STORED, 1, NOW, entry.foundOn());
        return item;
    }

    static ItemEntry of(Finder finder, boolean isOnPremises) {
        return new ItemEntry("", ItemKind.BAG, "Tasche", "", "", "", "Park", "", LocalDate.of(2026, 1, 10), new BigDecimal("50"), isOnPremises,
                finder, Map.of());
    }
}
