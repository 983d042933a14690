package org.rathaus.api.identity;

/**
 * Somebody of the family of an account's owner, as the owner says. Each part may be empty.
 *
 * @param givenName  all first names
 * @param familyName family name
 * @param birthDate  as in {@code 2015-03-09}
 */
public record Relative(String givenName, String familyName, String birthDate) {

    /** Nobody. */
    public static final Relative NOBODY = new Relative("", "", "");

    /** Without personal data. */
    @Override
    public String toString() {
        return "Relative";
    }
}
