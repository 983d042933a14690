package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.search.SearchSource.Change;
import org.rathaus.api.storage.DuplicateKeyException;

class ItemsTest extends ItemsContract {

    @Test
    void keepWhatWasWrittenDown() {
        FoundItem item = items.find(town, take(town, "R-1").id()).orElseThrow();
        assertEquals(List.of("R-1", "Damenfahrrad", "im Keller", "green", "Gazelle", "Park", "am Teich"), List.of(item.number(), item.description(),
                item.details(), item.colour(), item.brand(), item.place(), item.placeDetails()));
        assertEquals(new BigDecimal("120.50"), item.worth());
        assertEquals(Samples.FINDER, item.finder());
        assertEquals(ItemStatus.STORED, item.status());
        assertEquals("Vera", items.events(town, item.id()).get(0).actor());
    }

    @Test
    void numberThemselvesAndRefuseANumberTwice() {
        assertEquals("2026-00001", take(town, "").number());
        assertEquals("2026-00002", take(town, "").number());
        assertEquals("2026-00001", take(otherTown, "").number());
        assertThrows(DuplicateKeyException.class, () -> take(town, "2026-00002"));
    }

    @Test
    void areTakenInOnceHoweverOftenTheFormIsSent() {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            items.take(town, id, entry("R-11", Map.of()), DAY, Optional.empty(), NO_PHOTO, act(ItemStatus.STORED));
        }
        assertEquals(1, items.events(town, id).size());
    }

    @Test
    void areFoundByTheirNumberInTheirTownOnly() {
        take(town, "R-2");
        assertTrue(items.byNumber(town, " r-2 ").isPresent());
        assertFalse(items.byNumber(otherTown, "R-2").isPresent());
    }

    @Test
    void aTownSeesNothingOfAnother() {
        FoundItem item = items.take(town, UUID.randomUUID(), entry("R-3", Map.of(MarkKind.PIN, "1234")), DAY, Optional.empty(),
                new byte[] {1, 2}, act(ItemStatus.STORED));
        assertFalse(items.find(otherTown, item.id()).isPresent());
        assertFalse(items.photo(otherTown, item.id()).isPresent());
        assertEquals(List.of(), items.marks(otherTown, item.id()));
        assertEquals(List.of(), items.events(otherTown, item.id()));
        assertEquals(List.of(), items.changed(otherTown, Instant.EPOCH, Optional.empty(), 10));
        assertEquals(Map.of(), items.counts(otherTown));
        assertFalse(items.advance(otherTown, item.id(), 1, act(ItemStatus.CLAIMED)).isPresent());
        assertArrayEquals(new byte[] {1, 2}, items.photo(town, item.id()).orElseThrow());
    }

    @Test
    void goAlongTheirWaysAndOnceOnly() {
        FoundItem item = take(town, "R-4");
        assertFalse(items.advance(town, item.id(), 1, act(ItemStatus.AUCTIONED)).isPresent());
        assertTrue(items.advance(town, item.id(), 1, act(ItemStatus.CLAIMED)).isPresent());
        assertFalse(items.advance(town, item.id(), 1, act(ItemStatus.CLAIMED)).isPresent());
        assertTrue(items.advance(town, item.id(), 2, act(ItemStatus.RELEASED)).isPresent());
        assertEquals(List.of(ItemStatus.STORED, ItemStatus.CLAIMED, ItemStatus.RELEASED),
                items.events(town, item.id()).stream().map(ItemEvent::status).toList());
    }

    @Test
    void compareMarksWithoutTellingThem() {
        FoundItem item = items.take(town, UUID.randomUUID(), entry("R-5", Map.of(MarkKind.SERIAL, "WSBC-60 12", MarkKind.PIN, "")), DAY, Optional.empty(), NO_PHOTO,
                act(ItemStatus.STORED));
        Matching matching = new Matching(items);
        assertEquals(Map.of(MarkKind.SERIAL, true), matching.compare(town, item, Map.of(MarkKind.SERIAL, "wsbc 6012", MarkKind.PIN, "1234")));
        assertEquals(Map.of(MarkKind.SERIAL, false), matching.compare(town, item, Map.of(MarkKind.SERIAL, "wsbc 6013")));
        assertEquals(Map.of(), matching.compare(town, item, Map.of(MarkKind.ENGRAVING, "Änne")));
    }

    @Test
    void fitALoss() {
        FoundItem item = items.take(town, UUID.randomUUID(), entry("R-6", Map.of(MarkKind.SERIAL, "X-17")), DAY, Optional.empty(), NO_PHOTO, act(ItemStatus.STORED));
        LossReport report = new LossReport(ItemKind.BICYCLE, "green", "", "Damenfahrrad", "im Park", DAY.minusDays(2), Map.of(MarkKind.SERIAL, "x17"));
        List<Matching.Candidate> fitting = new Matching(items).of(town, report);
        assertEquals(List.of(item.id()), fitting.stream().map(it -> it.item().id()).toList());
        assertEquals(100, fitting.get(0).match().score());
        assertEquals(List.of(), new Matching(items).of(otherTown, report));
    }

    @Test
    void tellTheSearchWhatIsPublicAndNoMore() {
        FoundItem item = items.take(town, UUID.randomUUID(), entry("R-7", Map.of(MarkKind.SERIAL, "X-17")), DAY, Optional.empty(),
                new byte[] {1}, act(ItemStatus.STORED));
        List<Change> changes = new PublicItems(items).changes(town, Instant.EPOCH, Optional.empty(), 10);
        String told = changes.get(0).document().orElseThrow().toString();
        assertTrue(told.contains("Damenfahrrad") && told.contains("Park") && told.contains("R-7"), told);
        for (String secret : List.of("Gazelle", "Keller", "Teich", "Muster", "4567", "120", "X-17")) {
            assertFalse(told.contains(secret), secret);
        }
        items.advance(town, item.id(), 1, act(ItemStatus.RELEASED));
        assertEquals(Optional.empty(), new PublicItems(items).changes(town, Instant.EPOCH, Optional.empty(), 10).get(0).document());
    }

    @Test
    void areToldPageByPageAlsoWhereAllChangedAtOneMoment() {
        for (int i = 0; i < 5; i++) {
            take(town, "P-" + i);
        }
        List<FoundItem> first = items.changed(town, Samples.NOW, Optional.empty(), 3);
        List<FoundItem> second = items.changed(town, Samples.NOW, Optional.of(first.get(2).id()), 3);
        assertEquals(5, Stream.concat(first.stream(), second.stream()).map(FoundItem::id).distinct().count());
    }

    @Test
    void areForgottenWhenNobodyCanClaimAnythingAnyMore() {
        FoundItem item = items.take(town, UUID.randomUUID(), entry("R-8", Map.of(MarkKind.PIN, "1")), DAY, Optional.empty(), new byte[] {1}, act(ItemStatus.STORED));
        items.advance(town, item.id(), 1, act(ItemStatus.RELEASED));
        assertEquals(0, items.forget(town, DAY));
        assertEquals(1, items.forget(town, DAY.plusDays(1)));
        assertEquals(0, items.forget(town, DAY.plusDays(1)));
        FoundItem afterwards = items.find(town, item.id()).orElseThrow();
        assertFalse(afterwards.finder().isKnown());
        assertTrue(items.events(town, item.id()).stream().allMatch(it -> it.note().isEmpty()));
        assertEquals(List.of(), items.marks(town, item.id()));
        assertFalse(items.photo(town, item.id()).isPresent());
    }

    @Test
    void areListedByStatus() {
        FoundItem item = take(town, "R-9");
        take(town, "R-10");
        items.advance(town, item.id(), 1, act(ItemStatus.CLAIMED));
        assertEquals(Map.of(ItemStatus.STORED, 1L, ItemStatus.CLAIMED, 1L), items.counts(town));
        assertEquals(List.of("R-9"), items.list(town, Set.of(ItemStatus.CLAIMED), 0, 10).stream().map(FoundItem::number).toList());
        assertEquals(List.of("R-9"), items.all(town, Set.of(ItemStatus.CLAIMED)).stream().map(FoundItem::number).toList());
        assertEquals(2, items.all(town, ItemStatus.PUBLIC).size());
    }

    @Test
    void becomeClaimedByACaseOnceAndKnowWhereTheyWere() {
        FoundItem item = take(town, "R-12");
        for (int time = 1; time <= 2; time++) {
            items.tie(town, Tie.coming(item.id(), "key", Samples.NOW), act(ItemStatus.CLAIMED));
        }
        assertEquals(ItemStatus.CLAIMED, items.find(town, item.id()).orElseThrow().status());
        assertEquals(2, items.events(town, item.id()).size());
        assertEquals(ItemStatus.STORED, items.base(town, item.id()));
    }

    @Test
    void becomeClaimedAgainByAnotherCase() {
        FoundItem item = take(town, "R-14");
        items.tie(town, Tie.coming(item.id(), "key one", Samples.NOW), act(ItemStatus.CLAIMED));
        items.advance(town, item.id(), 2, act(ItemStatus.STORED));
        items.tie(town, Tie.coming(item.id(), "key two", Samples.NOW), act(ItemStatus.CLAIMED));
        assertEquals(ItemStatus.CLAIMED, items.find(town, item.id()).orElseThrow().status());
        assertEquals(4, items.events(town, item.id()).size());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ways there,       what a case says, then
            '',                 MATCHED,          MATCHED
            '',                 CLAIMED,          CLAIMED
            MATCHED,            CLAIMED,          CLAIMED
            CLAIMED,            MATCHED,          CLAIMED
            MUNICIPAL,          CLAIMED,          CLAIMED
            MUNICIPAL NOTICE,   CLAIMED,          CLAIMED
            MUNICIPAL,          MATCHED,          MUNICIPAL
            RELEASED,           CLAIMED,          RELEASED
            """)
    void goAlongWithWhatIsSaidOfThem(String ways, ItemStatus said, ItemStatus then) {
        FoundItem item = take(town, "");
        List<String> before = ways.isEmpty() ? List.of() : List.of(ways.split(" "));
        for (int i = 0; i < before.size(); i++) {
            items.advance(town, item.id(), i + 1, act(ItemStatus.valueOf(before.get(i))));
        }
        items.tie(town, Tie.with(item.id(), UUID.randomUUID(), Samples.NOW), act(said));
        assertEquals(then, items.find(town, item.id()).orElseThrow().status());
    }

    @Test
    void forgetWhichCaseWasAboutThemOnceItIsGone() {
        FoundItem item = take(town, "R-13");
        UUID file = UUID.randomUUID();
        items.tie(town, Tie.with(item.id(), file, Samples.NOW), act(ItemStatus.CLAIMED));
        Ties ties = new Ties(store, null);
        ties.forget(otherTown, file);
        assertEquals(1L, ties());
        ties.forget(town, file);
        assertEquals(0L, ties());
    }

    private long ties() {
        return store.read(town, rows -> rows.createQuery("select count(t) from Tie t", Long.class).getSingleResult());
    }
}
