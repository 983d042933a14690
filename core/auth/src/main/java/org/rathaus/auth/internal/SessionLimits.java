package org.rathaus.auth.internal;

import java.time.Duration;
import java.time.Instant;

import org.rathaus.api.identity.Audience;

/**
 * How long a session lasts.
 *
 * @param unused  it ends when it was not used for so long
 * @param longest it ends in any case, so long after it was opened
 */
record SessionLimits(Duration unused, Duration longest) {

    /** NIST SP 800-63B, 4.2.3. */
    private static final SessionLimits STAFF = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
    /** Who fills in a long form looks for papers in between. */
    private static final SessionLimits CITIZENS = new SessionLimits(Duration.ofHours(2), Duration.ofHours(12));

    static SessionLimits of(Audience audience) {
        return audience == Audience.STAFF ? STAFF : CITIZENS;
    }

    /** When a session ends that is used now and no more. */
    Instant end(Instant openedAt, Instant now) {
        Instant latest = openedAt.plus(longest);
        Instant idle = now.plus(unused);
        return idle.isBefore(latest) ? idle : latest;
    }

    /** How old the note of the last use may be: not each page writes. */
    Duration grain() {
        return unused.dividedBy(10);
    }
}
