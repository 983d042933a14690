package org.rathaus.portal.internal.towns;

import java.util.List;

import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.search.Words;

/** Finds towns by a part of their name or by the start of a postcode. */
final class TownSearch {

    private TownSearch() {
    }

    /** Those that have every word, in the order given; all when nothing is searched for. */
    static List<Town> find(List<Town> towns, String words) {
        List<String> wanted = Words.of(words);
        return towns.stream().filter(town -> wanted.stream().allMatch(word -> has(town, word))).toList();
    }

    private static boolean has(Town town, String word) {
        return Words.fold(town.officialName() + " " + town.name()).contains(word)
                || town.postcodes().stream().anyMatch(postcode -> postcode.startsWith(word));
    }
}
