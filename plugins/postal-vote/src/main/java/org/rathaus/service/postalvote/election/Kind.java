package org.rathaus.service.postalvote.election;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is voted on; which law holds besides the Federal Electoral Regulations follows from it. */
public enum Kind {
    /** Bundestag. */
    FEDERAL,
    /** European Parliament. */
    EUROPEAN,
    /** Landtag. */
    STATE,
    /** Council, district council, local advisory council. */
    MUNICIPAL,
    /** Mayor, head of the district. */
    MAYOR,
    /** Referendum, citizens' decision. */
    REFERENDUM,
    /** Anything else, such as a seniors' advisory council. */
    OTHER;

    /** Its name in forms and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
