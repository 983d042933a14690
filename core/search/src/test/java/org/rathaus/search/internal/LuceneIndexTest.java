package org.rathaus.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;

class LuceneIndexTest extends IndexContract {

    private static final Duration DAY = Duration.ofDays(1);

    private void put(String town, String title, String category, int daysAgo) {
        Instant found = ListedDocuments.FOUND.minus(DAY.multipliedBy(daysAgo));
        documents.put(town, UUID.randomUUID(), ListedDocuments.FOUND, Optional.of(SearchDocument.of(title, found).key("category", category)
                .show("storage", title.toUpperCase())));
    }

    @Test
    void aTownFindsAndCountsNothingOfAnother() {
        put(OURS, "Regenschirm", "umbrella", 1);
        put(OTHERS, "Wollmütze", "clothes", 1);
        for (String typed : List.of("", "Regen", "Wollmütze", "Wollmütz", "Wolmütze")) {
            SearchResult result = index.find(SearchQuery.in(OURS).text(typed).counting("category", "town"));
            assertTrue(result.hits().stream().allMatch(it -> it.townId().equals(OURS)), typed);
            assertFalse(result.counts().toString().contains("clothes") || result.counts().toString().contains(OTHERS), typed);
        }
        assertEquals(0, find(OURS, "Wollmütze").total());
    }

    @Test
    void severalTownsAreSearchedWhereTheyAreNamed() {
        put(OURS, "Regenschirm", "umbrella", 1);
        put(OTHERS, "Regenmantel", "clothes", 2);
        SearchResult both = index.find(SearchQuery.in(OURS).alsoIn(Set.of(OTHERS)).counting("town"));
        assertEquals("Regenschirm, Regenmantel", titles(both));
        assertEquals(Map.of("town", Map.of(OURS, 1, OTHERS, 1)), both.counts());
    }

    @Test
    void theSameIdMayBeInTwoTowns() {
        UUID id = UUID.randomUUID();
        documents.put(OURS, id, ListedDocuments.FOUND, Optional.of(SearchDocument.of("Hut", ListedDocuments.FOUND)));
        documents.put(OTHERS, id, ListedDocuments.FOUND, Optional.of(SearchDocument.of("Schal", ListedDocuments.FOUND)));
        assertEquals("Hut", titles(find(OURS, "")));
        assertEquals("Schal", titles(find(OTHERS, "")));
        documents.put(OTHERS, id, ListedDocuments.FOUND, Optional.empty());
        assertEquals("", titles(find(OTHERS, "")));
        assertEquals("Hut", titles(find(OURS, "")));
    }

    @Test
    void filtersAndCounts() {
        put(OURS, "Ring", "jewellery", 1);
        put(OURS, "Kette", "jewellery", 2);
        put(OURS, "Hut", "clothes", 3);
        SearchQuery all = SearchQuery.in(OURS).counting("category");
        assertEquals("Ring, Kette", titles(index.find(all.key("category", Set.of("jewellery")))));
        assertEquals(Map.of("category", Map.of("jewellery", 2, "clothes", 1)), index.find(all.key("category", Set.of("clothes"))).counts());
        assertEquals("Ring, Kette, Hut", titles(index.find(all.key("category", Set.of("jewellery", "clothes")))));
    }

    @Test
    void knowsPeriodsAndPages() {
        for (int day = 0; day < 30; day++) {
            put(OURS, "Tag " + day, "other", day);
        }
        SearchQuery all = SearchQuery.in(OURS);
        assertEquals("Tag 20, Tag 21", titles(index.find(all.page(20, 2))));
        assertEquals(30, index.find(all.page(20, 2)).total());
        Instant third = ListedDocuments.FOUND.minus(DAY.multipliedBy(3));
        assertEquals("Tag 3, Tag 4", titles(index.find(all.within(Optional.of(third.minus(DAY)), Optional.of(third.plusMillis(1))))));
        assertEquals("", titles(index.find(all.page(10_000, 20))));
    }

    @Test
    void aHitShowsWhatWasTold() {
        put(OURS, "Ring", "jewellery", 1);
        SearchDocument shown = find(OURS, "ring").hits().get(0).document();
        assertEquals(Map.of("storage", "RING"), shown.shown());
        assertEquals(Map.of("category", "jewellery"), shown.keys());
        assertEquals(ListedDocuments.FOUND.minus(DAY), shown.moment());
    }

    @Test
    void findsWhatChangesAtTheSameMomentAndNothingThatIsWithdrawn() {
        UUID id = documents.put(OURS, "Hut", "");
        assertEquals("Hut", titles(find(OURS, "")));
        documents.put(OURS, id, ListedDocuments.FOUND, Optional.of(SearchDocument.of("Mütze", ListedDocuments.FOUND)));
        assertEquals("Mütze", titles(find(OURS, "")));
        documents.put(OURS, id, ListedDocuments.FOUND, Optional.empty());
        assertEquals("", titles(find(OURS, "")));
    }

    @Test
    void findsWhatBecomesVisibleLate() {
        documents.put(OURS, "Hut", "");
        assertEquals(1, find(OURS, "").total());
        documents.put(OURS, UUID.randomUUID(), ListedDocuments.FOUND.minusSeconds(30), Optional.of(SearchDocument.of("Schal", Instant.EPOCH)));
        assertEquals(2, find(OURS, "").total());
    }

    @Test
    void asksForNothingTwiceThatIsOld() {
        documents.put(OURS, "Hut", "");
        clock.set(ListedDocuments.FOUND.plus(DAY));
        find(OURS, "");
        documents.put(OURS, UUID.randomUUID(), ListedDocuments.FOUND.minusSeconds(30), Optional.of(SearchDocument.of("Schal", Instant.EPOCH)));
        assertEquals(1, find(OURS, "").total());
    }

    @Test
    void readsMoreThanAPageOfOneMoment() {
        for (int i = 0; i < 2_500; i++) {
            documents.put(OURS, "Hut " + i, "");
        }
        SearchResult all = Stream.generate(() -> find(OURS, "")).limit(10).dropWhile(SearchResult::isPartial).findFirst().orElseThrow();
        assertEquals(2_500, all.total());
    }

    @Test
    void answersAsItWasWhileTheDatabaseIsAway() {
        documents.put(OURS, "Hut", "");
        assertFalse(find(OURS, "").isPartial());
        documents.setAway(true);
        SearchResult meanwhile = find(OURS, "");
        assertEquals("Hut", titles(meanwhile));
        assertTrue(meanwhile.isPartial());
        documents.setAway(false);
        assertFalse(find(OURS, "").isPartial());
    }

    @Test
    void anotherBundleHasAnotherIndex() {
        documents.put(OURS, "Hut", "");
        assertEquals(1, find(OURS, "").total());
        LuceneSearch other = new LuceneSearch("other.bundle", indexes);
        assertEquals(0, other.open(new ListedDocuments()).find(SearchQuery.in(OURS)).total());
        other.deactivate();
    }

    @Test
    void aNewVersionOfABundleGoesOnWithTheIndex() {
        documents.put(OURS, "Hut", "");
        find(OURS, "");
        LuceneSearch newer = new LuceneSearch("a.bundle", indexes);
        ListedDocuments same = new ListedDocuments();
        assertEquals("Hut", titles(newer.open(same).find(SearchQuery.in(OURS))));
        search.deactivate();
        same.put(OURS, "Schal", "");
        index = newer.open(same);
        assertEquals(2, find(OURS, "").total());
        newer.deactivate();
    }

    @Test
    void asksAnewForWhatIsToldOtherwise() {
        documents.put(OURS, "Hut", "");
        find(OURS, "");
        search.deactivate();
        ListedDocuments told = new ListedDocuments();
        told.raiseVersion();
        LuceneSearch newer = new LuceneSearch("a.bundle", indexes);
        assertEquals(0, newer.open(told).find(SearchQuery.in(OURS)).total());
        newer.deactivate();
    }

    @Test
    void loseNothingWhenTheProcessIsKilled(@TempDir Path crashed) throws IOException {
        documents.put(OURS, "Hut", "");
        find(OURS, "");
        search.deactivate();
        begin();
        documents.put(OURS, "Schal", "");
        find(OURS, "");
        copy(folder, crashed);
        Indexes afterwards = new Indexes(crashed, towns, clock);
        LuceneSearch again = new LuceneSearch("a.bundle", afterwards);
        assertEquals(2, again.open(documents).find(SearchQuery.in(OURS)).total());
        again.deactivate();
        afterwards.deactivate();
    }

    @Test
    void areMadeAnewWhereTheFilesAreDamaged() throws IOException {
        documents.put(OURS, "Hut", "");
        find(OURS, "");
        search.deactivate();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        begin();
        assertEquals("Hut", titles(find(OURS, "")));
    }

    @Test
    void forgetsATownThatIsGone() throws IOException {
        documents.put(OURS, "Hut", "");
        documents.put("gone", "Schal", "");
        find(OURS, "");
        find("gone", "");
        search.deactivate();
        begin();
        assertEquals("Hut", titles(index.find(SearchQuery.in(OURS))));
        assertEquals(Instant.EPOCH, indexes.open(indexes.path("a.bundle", documents), documents).progress("gone").newest());
    }

    @Test
    void anotherTownOfTheSameIdFindsNothingOfTheOneBefore() {
        documents.put(OURS, "Hut", "");
        documents.put(OTHERS, "Schal", "");
        find(OURS, "");
        find(OTHERS, "");
        indexes.delete(OURS);
        documents.clear(OURS);
        assertEquals("", titles(find(OURS, "")));
        assertEquals("Schal", titles(find(OTHERS, "")));
        documents.put(OURS, "Mütze", "");
        assertEquals("Mütze", titles(find(OURS, "")));
    }

    @Test
    void isForgottenWhileNobodySearches() {
        documents.put(OURS, "Hut", "");
        documents.put(OTHERS, "Schal", "");
        find(OURS, "");
        search.deactivate();
        indexes.delete(OURS);
        documents.clear(OURS);
        begin();
        assertEquals("", titles(find(OURS, "")));
        assertEquals("Schal", titles(find(OTHERS, "")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
