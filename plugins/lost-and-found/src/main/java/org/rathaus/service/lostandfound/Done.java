package org.rathaus.service.lostandfound;

import java.util.Locale;
import java.util.stream.Stream;

/** What was done, to be told on the next page by the text {@code done.<key>}. */
enum Done {
    SAVED, TAKEN, EDITED, ALERTED, TOLD, CONFIRMED, REFUSED, RELEASED, PERIOD, NOTICE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String key) {
        return Stream.of(values()).anyMatch(it -> it.key().equals(key));
    }
}
