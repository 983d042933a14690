package org.rathaus.benchmarks.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchSource;

/** Found items of towns, made from their numbers, and what people type to find one. */
final class ManyItems implements SearchSource {

    private static final List<String> THINGS = List.of("Schlüsselbund", "Rucksack", "Handtasche", "Geldbörse", "Handy", "Regenschirm", "Sonnenbrille", "Armbanduhr",
            "Kinderjacke", "Damenfahrrad", "Kuscheltier", "Turnbeutel", "Kopfhörer", "Hörgerät", "Wollmütze");
    private static final List<String> COLOURS = List.of("schwarz", "grau", "weiß", "braun", "rot", "gelb", "grün", "blau", "silbern", "bunt");
    private static final List<String> PLACES = List.of("Innenstadt", "Bus und Bahn", "Park", "Schwimmbad", "Schule", "Geschäft", "Rathaus");
    private static final List<String> TYPED = List.of("Schlüssel", "schluesselbund", "schwarzer Rucksack", "", "Handtasche rot", "Portmonee", "Brille", "regensch",
            "Fahrrad", "Kopfhöhrer", "blau", "Uhr silbern");
    private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");

    private final int towns;
    private final int count;

    ManyItems(int towns, int count) {
        this.towns = towns;
        this.count = count;
    }

    static String town(int number) {
        return "town-" + number;
    }

    int count() {
        return count;
    }

    @Override
    public String name() {
        return "many-items";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> words() {
        return Set.of("schlüssel", "bund", "ruck", "sack", "hand", "tasche", "geld", "börse", "regen", "schirm", "sonnen", "brille", "arm", "band", "uhr", "kinder",
                "jacke", "damen", "fahrrad", "kuschel", "tier", "turn", "beutel", "kopf", "hörer", "hör", "gerät", "woll", "mütze");
    }

    /** Each town has every item whose number leaves the town's as its rest. */
    @Override
    public List<Change> changes(String townId, Instant from, Optional<UUID> after, int most) {
        int town = Integer.parseInt(townId.substring(townId.indexOf('-') + 1));
        long begin = after.map(UUID::getLeastSignificantBits).map(it -> it + 1).orElse(Math.max(0, Duration.between(FIRST, from).toSeconds()));
        List<Change> changes = new ArrayList<>();
        for (long number = begin + Math.floorMod(town - begin, (long) towns); number < count && changes.size() < most; number += towns) {
            changes.add(new Change(new UUID(0, number), FIRST.plusSeconds(number), Optional.of(document((int) number))));
        }
        return changes;
    }

    private static SearchDocument document(int number) {
        String thing = THINGS.get(number / 7 % THINGS.size());
        String colour = COLOURS.get(number / 3 % COLOURS.size());
        return SearchDocument.of(thing, FIRST.plusSeconds(number * 300L % Duration.ofDays(3_600).toSeconds()))
                .text(colour + ", gefunden mit Anhänger Nummer " + number % 5_000).key("kind", thing).key("place", PLACES.get(number % PLACES.size()))
                .show("number", String.valueOf(number));
    }

    /** As people ask one after the other: every third with a filter, every fifth with a period. */
    SearchQuery query(int number) {
        SearchQuery query = SearchQuery.in(town(number % towns)).text(TYPED.get(number % TYPED.size())).counting("kind", "place");
        SearchQuery placed = number % 3 == 0 ? query.key("place", Set.of(PLACES.get(number % PLACES.size()))) : query;
        return number % 5 == 0 ? placed.within(FIRST.plus(Duration.ofDays(2_000)), FIRST.plus(Duration.ofDays(2_180))) : placed;
    }
}
