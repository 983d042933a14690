package org.rathaus.api.identity;

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
 */
public record Profile(String givenName, String familyName, String birthDate, String street, String houseNumber, String postcode,
        String city, String phone) {

    /** Nothing is said. */
    public static final Profile EMPTY = new Profile("", "", "", "", "", "", "", "");

    /** Without personal data. */
    @Override
    public String toString() {
        return "Profile";
    }
}
