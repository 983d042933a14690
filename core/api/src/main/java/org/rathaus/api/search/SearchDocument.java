package org.rathaus.api.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people may find, and all that a hit shows of it. Put nothing in that is not public: a copy of it lies in files. Immutable.
 *
 * @param title  what counts most
 * @param text   what else is searched and shown
 * @param words  what is searched only, such as other names of the same kind of thing
 * @param keys   exact values by name, to filter by and to count: {@code category}, {@code place}; {@code town} is known already
 * @param shown  what a hit shows beside, by name; not searched
 * @param moment by which it is filtered and sorted
 */
public record SearchDocument(String title, String text, String words, Map<String, String> keys, Map<String, String> shown, Instant moment) {

    /** The maps do not change. */
    public SearchDocument {
        keys = Map.copyOf(keys);
        shown = Map.copyOf(shown);
    }

    /** With a title and a moment only. */
    public static SearchDocument of(String title, Instant moment) {
        return new SearchDocument(title, "", "", Map.of(), Map.of(), moment);
    }

    /** With a text. */
    public SearchDocument text(String more) {
        return new SearchDocument(title, more, words, keys, shown, moment);
    }

    /** With words by which it is found, too. */
    public SearchDocument words(String more) {
        return new SearchDocument(title, text, more, keys, shown, moment);
    }

    /** With an exact value. */
    public SearchDocument key(String name, String value) {
        return new SearchDocument(title, text, words, and(keys, name, value), shown, moment);
    }

    /** With something that a hit shows. */
    public SearchDocument show(String name, String value) {
        return new SearchDocument(title, text, words, keys, and(shown, name, value), moment);
    }

    private static Map<String, String> and(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }
}
