package org.rathaus.service.postalvote.ledger;

import java.util.Collection;
import java.util.Locale;

/** Where an application stands before somebody decides on it; the same words as the statuses of cases. */
public enum Standing {
    /** There is no voter register to compare it with as yet. */
    RECEIVED,
    /** The voter is found. */
    MATCHED,
    /** A clerk has to look. */
    MISMATCH,
    /** Another one was there first, and counts. */
    DUPLICATE;

    /** As the status of a case, and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Of a case for several elections: what has to be done first. It is a duplicate only where it counts for none of them. */
    public static Standing together(Collection<Standing> all) {
        for (Standing standing : new Standing[] {MISMATCH, RECEIVED, MATCHED}) {
            if (all.contains(standing)) {
                return standing;
            }
        }
        return all.isEmpty() ? RECEIVED : DUPLICATE;
    }
}
