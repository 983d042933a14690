package org.rathaus.service.lostandfound;

import java.util.Locale;

/** What only the owner can know of a thing. Its name is the text {@code mark.<key>}. */
enum MarkKind {
    /** Serial, frame or device number. */
    SERIAL,
    /** An engraving, a name or a dedication. */
    ENGRAVING,
    /** A PIN or a code; typed by staff while the owner is there, never asked online. */
    PIN;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
