package org.rathaus.api.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for. All conditions hold together; several values of one key are alternatives. Immutable.
 *
 * @param towns  whose documents; nothing of any other town is found or counted
 * @param text   words, in any form, also parts of compounds and with a typing error; empty: all
 * @param keys   exact values by name
 * @param from   not before; empty: however old
 * @param before before; empty: however new
 * @param counts keys of which is told how many documents have which value
 * @param first  how many hits to skip
 * @param size   how many hits at most
 */
public record SearchQuery(Set<String> towns, String text, Map<String, Set<String>> keys, Optional<Instant> from, Optional<Instant> before,
        Set<String> counts, int first, int size) {

    /** So many hits can be looked at, page by page; who has more of them asks more exactly. */
    public static final int DEEPEST = 1_000;
    /** The most hits of a page. */
    public static final int LARGEST = 100;
    private static final int USUAL = 20;

    /** Nothing of it changes, and the page is one that can be had. */
    public SearchQuery {
        if (towns.isEmpty()) {
            throw new IllegalArgumentException("a search names a town");
        }
        towns = Set.copyOf(towns);
        keys = Map.copyOf(keys);
        counts = Set.copyOf(counts);
        size = Math.max(1, Math.min(LARGEST, size));
        first = Math.max(0, Math.min(DEEPEST - size, first));
    }

    /** Everything that a town has, the newest first. */
    public static SearchQuery in(String townId) {
        return new SearchQuery(Set.of(townId), "", Map.of(), Optional.empty(), Optional.empty(), Set.of(), 0, USUAL);
    }

    /** In other towns, too. */
    public SearchQuery alsoIn(Set<String> others) {
        Set<String> all = new LinkedHashSet<>(towns);
        all.addAll(others);
        return new SearchQuery(all, text, keys, from, before, counts, first, size);
    }

    /** With these words. */
    public SearchQuery text(String typed) {
        return new SearchQuery(towns, typed, keys, from, before, counts, first, size);
    }

    /** With one of these values; none: with any. */
    public SearchQuery key(String name, Set<String> values) {
        Map<String, Set<String>> more = new HashMap<>(keys);
        if (values.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, Set.copyOf(values));
        }
        return new SearchQuery(towns, text, more, from, before, counts, first, size);
    }

    /** Within a period, each end of which may be open. */
    public SearchQuery within(Optional<Instant> begin, Optional<Instant> end) {
        return new SearchQuery(towns, text, keys, begin, end, counts, first, size);
    }

    /** Counting the values of these keys. */
    public SearchQuery counting(String... names) {
        return new SearchQuery(towns, text, keys, from, before, Set.of(names), first, size);
    }

    /** A page of hits. */
    public SearchQuery page(int skipped, int most) {
        return new SearchQuery(towns, text, keys, from, before, counts, skipped, most);
    }

    /** Without the words, which may be personal data. */
    @Override
    public String toString() {
        return "SearchQuery" + towns;
    }
}
