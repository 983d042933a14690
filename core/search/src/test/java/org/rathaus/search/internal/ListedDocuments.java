package org.rathaus.search.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchSource;

/** Documents of towns as a plugin's database would have them. */
final class ListedDocuments implements SearchSource {

    static final Instant FOUND = Instant.parse("2026-11-20T10:00:00Z");

    private final Map<String, Map<UUID, Change>> towns = new ConcurrentHashMap<>();
    private int version = 1;
    private boolean isAway;

    @Override
    public String name() {
        return "found-items";
    }

    @Override
    public int version() {
        return version;
    }

    void raiseVersion() {
        version++;
    }

    void setAway(boolean away) {
        isAway = away;
    }

    @Override
    public Set<String> words() {
        return Set.of("schlüssel", "bund", "regen", "schirm", "rucksack", "hand", "tasche", "fahr", "rad", "brille", "sonnen", "geld", "börse");
    }

    void clear(String town) {
        towns.remove(town);
    }

    UUID put(String town, String title, String text) {
        return put(town, UUID.randomUUID(), FOUND, Optional.of(SearchDocument.of(title, FOUND).text(text)));
    }

    UUID put(String town, UUID id, Instant changedAt, Optional<SearchDocument> document) {
        towns.computeIfAbsent(town, it -> new ConcurrentHashMap<>()).put(id, new Change(id, changedAt, document));
        return id;
    }

    @Override
    public List<Change> changes(String townId, Instant from, Optional<UUID> after, int most) {
        if (isAway) {
            throw new IllegalStateException("the database is away");
        }
        Stream<Change> all = towns.getOrDefault(townId, Map.of()).values().stream().filter(it -> !it.changedAt().isBefore(from));
        return all.filter(it -> after.isEmpty() || it.changedAt().isAfter(from) || it.id().toString().compareTo(after.get().toString()) > 0)
                .sorted(Comparator.comparing(Change::changedAt).thenComparing(it -> it.id().toString())).limit(most).toList();
    }
}
