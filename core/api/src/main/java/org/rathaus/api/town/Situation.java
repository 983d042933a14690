package org.rathaus.api.town;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An occasion in life with which people come to their town, such as moving or having found something.
 *
 * @param id       its name in addresses; that of an occasion that the portal knows adds to it
 * @param area     which contact helps: a category or a service id; empty: the general one
 * @param services that belong to it, by id
 * @param name     in each language; empty: as the portal calls it
 * @param text     what to do, in each language; may be empty
 * @param words    by which people look for it, in each language
 */
public record Situation(String id, String area, List<String> services, Map<String, String> name, Map<String, String> text,
        Map<String, String> words) {

    /** The name in the language, else in German, else empty. */
    public String name(Locale language) {
        return ByLanguage.in(name, language);
    }

    /** The text in the language, else in German, else empty. */
    public String text(Locale language) {
        return ByLanguage.in(text, language);
    }
}
