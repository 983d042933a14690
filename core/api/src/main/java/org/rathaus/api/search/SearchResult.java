package org.rathaus.api.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was found.
 *
 * @param hits      those of the page asked for; the best first where there were words, otherwise the newest
 * @param total     how many there are
 * @param counts    by key: how many documents have which value, the most first; a filter by the same key does not narrow it down
 * @param isSimilar whether nothing was exactly so, and these are spelled nearly like that
 * @param isPartial whether the index is still being made, so that there may be more
 */
public record SearchResult(List<Hit> hits, int total, Map<String, Map<String, Integer>> counts, boolean isSimilar, boolean isPartial) {

    /**
     * One document.
     *
     * @param townId   whose it is
     * @param id       names it in its town
     * @param document as it was told, without the words that are searched only
     * @param score    how well it fits, to be compared within one result only
     */
    public record Hit(String townId, UUID id, SearchDocument document, double score) {
    }
}
