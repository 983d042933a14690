package org.rathaus.service.postalvote.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A voter register that was uploaded.
 *
 * @param voters     how many rows can be used
 * @param faults     how many faults its file has
 * @param loaded     how many rows are stored so far
 * @param uploadedBy the account of who did it
 * @param touchedAt  when it last went on
 */
public record Register(UUID id, String election, State state, int voters, int faults, int loaded, Instant uploadedAt, String uploadedBy,
        Instant touchedAt) {

    /** How far it is. */
    public enum State {
        /** Looked at, and nothing stored but the file. */
        STAGED,
        /** Being stored. */
        LOADING,
        /** In force: applications are compared with it. */
        ACTIVE,
        /** Replaced by a newer one, and about to be deleted. */
        REPLACED,
        /** Could not be stored. */
        FAILED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whether nobody works on it any more, because the portal was stopped meanwhile. */
    public boolean isStuck(Instant now) {
        return state == State.FAILED || state == State.LOADING && touchedAt.plus(PATIENCE).isBefore(now);
    }
}
