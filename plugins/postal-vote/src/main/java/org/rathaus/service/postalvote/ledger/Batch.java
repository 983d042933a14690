package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.Locale;

/**
 * What left the house together, and can be fetched again under its number.
 *
 * @param number from 1 within the election and the kind
 * @param items  how many it had
 * @param madeBy the account of who made it
 */
public record Batch(String election, Kind kind, int number, int items, Instant madeAt, String madeBy) {

    /** What kind of things. */
    public enum Kind {
        /** Applications, to the election office. */
        EXPORT,
        /** Voting papers, to the post. */
        DISPATCH,
        /** Letters to the home address that papers go elsewhere, BWO § 28 (4). */
        LETTERS;

        /** In addresses and in the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
