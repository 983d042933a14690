package org.rathaus.api.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a provider of identities may know of a person. */
public enum IdentityAttribute {
    /** All first names. */
    GIVEN_NAME("givenName"),
    /** Family name. */
    FAMILY_NAME("familyName"),
    /** As in {@code 1961-03-09}. */
    BIRTH_DATE("birthDate"),
    /** Street without the number. */
    STREET("street"),
    /** Number of the house with its suffix. */
    HOUSE_NUMBER("houseNumber"),
    /** Postcode. */
    POSTCODE("postcode"),
    /** Place. */
    CITY("city"),
    /** Telephone number. */
    PHONE("phone"),
    /** Mail address. */
    EMAIL("email");

    private final String key;

    IdentityAttribute(String key) {
        this.key = key;
    }

    /** What it is called in {@code town.json} and in texts. */
    public String key() {
        return key;
    }

    /** The attribute with this key. */
    public static Optional<IdentityAttribute> byKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
