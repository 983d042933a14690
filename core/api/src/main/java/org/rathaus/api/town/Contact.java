package org.rathaus.api.town;

import java.util.Locale;
import java.util.Map;

/**
 * A person whom citizens may call, write to or visit.
 *
 * @param name  name of the person or the office
 * @param role  the office in each language
 * @param phone in international notation
 * @param email mail address
 * @param hours when the person can be reached, in each language
 */
public record Contact(String name, Map<String, String> role, String phone, String email, Map<String, String> hours) {

    /** The office in the language, else in German, else empty. */
    public String role(Locale language) {
        return ByLanguage.in(role, language);
    }

    /** The hours in the language, else in German, else empty. */
    public String hours(Locale language) {
        return ByLanguage.in(hours, language);
    }
}
