package org.rathaus.api.town;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What citizens must know for a while: something does not work, an office is closed.
 *
 * @param kind     how much it matters
 * @param from     from when on it is shown
 * @param until    until when it is shown
 * @param services on whose pages it is shown too, by id; it always is on the town's home
 * @param title    in each language
 * @param text     in each language; may be empty
 */
public record Notice(Kind kind, Instant from, Instant until, Set<String> services, Map<String, String> title,
        Map<String, String> text) {

    /** How much a notice matters. */
    public enum Kind {
        /** Good to know, such as an office that is closed. */
        INFORMATION,
        /** Something does not work. */
        OUTAGE
    }

    /** Whether this is its time. */
    public boolean isShown(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** The title in the language, else in German, else empty. */
    public String title(Locale language) {
        return ByLanguage.in(title, language);
    }

    /** The text in the language, else in German, else empty. */
    public String text(Locale language) {
        return ByLanguage.in(text, language);
    }

    /** The language in which {@link #title} says it. */
    public Optional<Locale> languageOf(Locale language) {
        return ByLanguage.languageOf(title, language);
    }
}
