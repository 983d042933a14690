package org.rathaus.service.lostandfound;

import java.util.Arrays;
import java.util.Locale;

/** As people tell things apart. */
enum Colour {
    BLACK, GREY, WHITE, BROWN, RED, ORANGE, YELLOW, GREEN, BLUE, VIOLET, PINK, SILVER, GOLD, MIXED;

    /** As written in forms and in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] keys() {
        return Arrays.stream(values()).map(Colour::key).toArray(String[]::new);
    }

    static boolean isKnown(String key) {
        return Arrays.asList(keys()).contains(key);
    }
}
