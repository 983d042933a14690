package org.rathaus.api.cases;

import java.util.Locale;

/** The way in which an application came to the town. */
public enum Channel {
    /** The citizen filled in the form on the portal. */
    ONLINE,
    /** A clerk filled it in for somebody who stood at the counter or was on the telephone. */
    COUNTER,
    /** A clerk copied it from paper. */
    PAPER;

    /** As it stands in figures, exports and texts: {@code counter}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way with this key. */
    public static Channel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
