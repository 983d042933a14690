package org.rathaus.service.ideacontest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How important somebody finds an area. */
enum Importance {
    /** Very important. */
    VERY,
    /** Important. */
    QUITE,
    /** Less important. */
    LITTLE,
    /** Not important. */
    NOT,
    /** No opinion; counts in no average. */
    NONE;

    /** As the form and the database name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Importance> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    /** In the order of the form. */
    static List<String> keys() {
        return Arrays.stream(values()).map(Importance::key).toList();
    }

    /** The digit on a card and on the keyboard: 4 for very important down to 0 for no opinion. */
    String digit() {
        return String.valueOf(NONE.ordinal() - ordinal());
    }

    /** The value of a digit. */
    static Optional<Importance> ofDigit(String digit) {
        return Arrays.stream(values()).filter(it -> it.digit().equals(digit)).findFirst();
    }

    /** Points for an average: 4 down to 1. */
    int points() {
        return NONE.ordinal() - ordinal();
    }
}
