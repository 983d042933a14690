package org.rathaus.service.ideacontest;

import java.util.Locale;
import java.util.UUID;

import org.rathaus.api.form.PersonName;

/**
 * Somebody who takes part in the draw.
 *
 * @param address    lines
 * @param email      may be empty
 * @param isExcluded whether they work for the town, so that their ticket is in no draw
 */
record Participant(PersonKey key, String ticket, PersonName name, String address, String email, boolean isExcluded) {

    Contact contact(UUID entry, UUID contest, Locale language) {
        return new Contact(entry, contest, name, address, email, language);
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "Participant";
    }
}
