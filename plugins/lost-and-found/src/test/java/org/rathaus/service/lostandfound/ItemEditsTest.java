package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.search.SearchSource.Change;
import org.rathaus.service.lostandfound.ItemEdits.Edit;
import org.rathaus.service.lostandfound.ItemEdits.Result;

class ItemEditsTest extends ItemsContract {

    private static final Instant LATER = Samples.NOW.plusSeconds(60);
    private static final Finder OTHER = new Finder("Frieda Fund", "", "", true, false);

    private final ItemEdits edits = new ItemEdits(store);

    private FoundItem takeMarked(String number) {
        return items.take(town, UUID.randomUUID(), entry(number, Map.of(MarkKind.SERIAL, "X-17", MarkKind.PIN, "12")), DAY, Optional.empty(),
                new byte[] {1}, act(ItemStatus.STORED));
    }

    private static ItemEntry other(String number, ItemKind kind, Finder finder, Map<MarkKind, String> marks) {
        return new ItemEntry(number, kind, "Herrenfahrrad", "im  Keller", "green", "", "Park", "am Teich", DAY, new BigDecimal("95"), false, finder, marks);
    }

    private Result edit(FoundItem item, int seen, ItemEntry entry, MarkKind... forgotten) {
        Set<MarkKind> kinds = forgotten.length == 0 ? Set.of() : EnumSet.of(forgotten[0], forgotten);
        return edits.edit(town, item.id(), seen, new Edit(entry, kinds), "Vera", LATER);
    }

    private List<String> history(FoundItem item) {
        List<ItemEvent> events = items.events(town, item.id());
        return events.get(events.size() - 1).changes().stream().map(it -> it.field() + ": " + it.before() + " -> " + it.after()).toList();
    }

    @Test
    void writeWhatIsOtherwiseAndKeepWhatItWas() {
        FoundItem item = takeMarked("E-1");
        assertEquals(Result.DONE, edit(item, 1, other("E-2", ItemKind.BICYCLE, Samples.FINDER, Map.of())));
        assertEquals(List.of("itemDescription: Damenfahrrad -> Herrenfahrrad", "worth: 120.50 -> 95.00", "number: E-1 -> E-2", "brand: Gazelle -> "), history(item));
        FoundItem now = items.find(town, item.id()).orElseThrow();
        assertEquals(List.of("E-2", "Herrenfahrrad", "", "STORED", "2"),
                List.of(now.number(), now.description(), now.brand(), now.status().name(), String.valueOf(now.events())));
        assertEquals("Vera", items.events(town, item.id()).get(1).actor());
    }

    @Test
    void tellTheSearchAtOnce() {
        FoundItem item = takeMarked("E-3");
        edit(item, 1, other("", ItemKind.BICYCLE, Samples.FINDER, Map.of()));
        List<Change> changes = new PublicItems(items).changes(town, LATER, Optional.empty(), 10);
        assertTrue(changes.get(0).document().orElseThrow().toString().contains("Herrenfahrrad"));
        assertTrue(changes.get(0).document().orElseThrow().toString().contains("E-3"));
    }

    @Test
    void twoAtOnceAreToldAndTheSecondWritesNothing() {
        FoundItem item = takeMarked("E-4");
        assertEquals(Result.DONE, edit(item, 1, other("", ItemKind.BICYCLE, Samples.FINDER, Map.of())));
        assertEquals(Result.CHANGED, edit(item, 1, other("", ItemKind.BICYCLE, OTHER, Map.of())));
        assertEquals(Samples.FINDER, items.find(town, item.id()).orElseThrow().finder());
        assertEquals(Result.SAME, edit(item, 2, other("", ItemKind.BICYCLE, Samples.FINDER, Map.of())));
        assertEquals(2, items.events(town, item.id()).size());
    }

    @Test
    void twoDoNotLieUnderOneNumber() {
        FoundItem item = takeMarked("E-5");
        takeMarked("E-6");
        assertEquals(Result.NUMBER_TAKEN, edit(item, 1, other("E-6", ItemKind.BICYCLE, Samples.FINDER, Map.of())));
        assertEquals("E-5", items.find(town, item.id()).orElseThrow().number());
    }

    @Test
    void replaceAndForgetMarksWithoutTellingThem() {
        FoundItem item = takeMarked("E-7");
        assertEquals(Result.DONE, edit(item, 1, other("", ItemKind.BICYCLE, Samples.FINDER, Map.of(MarkKind.SERIAL, "Y-18", MarkKind.ENGRAVING, "")), MarkKind.PIN));
        Matching matching = new Matching(items);
        assertEquals(Map.of(MarkKind.SERIAL, true), matching.compare(town, item, Map.of(MarkKind.SERIAL, "y18", MarkKind.PIN, "12")));
        assertTrue(history(item).containsAll(List.of("mark-serial:  -> ", "mark-pin:  -> ")), history(item)::toString);
        assertFalse(items.events(town, item.id()).get(1).changes().toString().contains("18"));
    }

    @Test
    void nameNobodyInTheHistory() {
        FoundItem item = takeMarked("E-8");
        edit(item, 1, other("", ItemKind.BICYCLE, OTHER, Map.of()));
        assertTrue(history(item).contains("finder:  -> "), history(item)::toString);
        assertEquals(OTHER, items.find(town, item.id()).orElseThrow().finder());
        items.advance(town, item.id(), 2, act(ItemStatus.RELEASED));
        items.forget(town, DAY.plusDays(1));
        assertTrue(items.events(town, item.id()).stream().allMatch(it -> it.changes().isEmpty()));
    }

    @Test
    void whatBecomesADocumentLosesItsPhoto() {
        FoundItem item = takeMarked("E-9");
        assertArrayEquals(new byte[] {1}, items.photo(town, item.id()).orElseThrow());
        edit(item, 1, other("", ItemKind.DOCUMENT, Samples.FINDER, Map.of()));
        assertFalse(items.photo(town, item.id()).isPresent());
    }

    @Test
    void whatIsGoneAndWhatIsAnotherTownsStaysAsItIs() {
        FoundItem item = takeMarked("E-10");
        Edit edit = new Edit(other("", ItemKind.BICYCLE, Samples.FINDER, Map.of()), Set.of());
        assertEquals(Result.CHANGED, edits.edit(otherTown, item.id(), 1, edit, "Vera", LATER));
        items.advance(town, item.id(), 1, act(ItemStatus.RELEASED));
        assertEquals(Result.CHANGED, edit(item, 2, edit.entry()));
    }
}
