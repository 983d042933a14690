package org.rathaus.service.ideacontest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.form.PersonName;

/**
 * Somebody who wants to take part in the draw.
 *
 * @param ticket  empty: they work for the town, or are too young, and are in no draw
 * @param address lines
 * @param email   may be empty
 */
record Participant(PersonKey key, Optional<String> ticket, PersonName name, String address, String email) {

    Contact contact(UUID entry, UUID contest, Locale language) {
        return new Contact(entry, contest, name, address, email, language);
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "Participant";
    }
}
