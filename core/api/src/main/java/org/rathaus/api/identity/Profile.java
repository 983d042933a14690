package org.rathaus.api.identity;

import java.util.List;

/**
 * What citizens say about themselves, so that forms need not ask again. Nobody has checked it. Each part may be empty.
 *
 * @param givenName   all first names
 * @param familyName  family name
 * @param birthDate   as in {@code 1961-03-09}
 * @param street      without the number
 * @param houseNumber with its suffix
 * @param postcode    postcode
 * @param city        place
 * @param phone       as typed
 * @param family      who belongs to the family, at most {@value #MOST_RELATIVES}
 */
public record Profile(String givenName, String familyName, String birthDate, String street, String houseNumber, String postcode,
        String city, String phone, List<Relative> family) {

    /** So many people move together in one notice. */
    public static final int MOST_RELATIVES = 15;

    /** Nothing is said. */
    public static final Profile EMPTY = new Profile("", "", "", "", "", "", "", "");

    /** The family does not change. */
    public Profile {
        family = List.copyOf(family);
    }

    /** Without a family. */
    public Profile(String givenName, String familyName, String birthDate, String street, String houseNumber, String postcode, String city,
            String phone) {
        this(givenName, familyName, birthDate, street, houseNumber, postcode, city, phone, List.of());
    }

    /** With this family. */
    public Profile with(List<Relative> members) {
        return new Profile(givenName, familyName, birthDate, street, houseNumber, postcode, city, phone, members);
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "Profile";
    }
}
