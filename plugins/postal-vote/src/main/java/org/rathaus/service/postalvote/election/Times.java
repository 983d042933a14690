package org.rathaus.service.postalvote.election;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when until when an election takes applications.
 *
 * @param opens     from when on they are taken online; {@link Instant#MIN}: always
 * @param closes    until when they are taken online
 * @param deadline  the last second in which one is in time by law
 * @param emergency the last second for who is suddenly taken ill, or was left out of the register (BWO § 27 (4)); empty: the town takes
 *                  these not online
 * @param citation  where the law says so
 */
public record Times(Instant opens, Instant closes, Instant deadline, Optional<Instant> emergency, String citation) {

    boolean hasOpened(Instant now) {
        return !now.isBefore(opens);
    }

    boolean isOpen(Instant now) {
        return hasOpened(now) && now.isBefore(closes);
    }

    /** Judged to the second: who sends within the deadline's second is in time. */
    boolean isInTime(Instant now) {
        return !isAfter(now, deadline);
    }

    /** Whether only those can apply who could not know before. */
    boolean isEmergency(Instant now) {
        return isAfter(now, deadline) && emergency.filter(it -> !isAfter(now, it)).isPresent();
    }

    /** Until when whoever begins now is in time, or can send at least; in an emergency for who could not know before. */
    Instant ends(Instant now) {
        return isEmergency(now) ? emergency.orElseThrow() : isInTime(now) && deadline.isBefore(closes) ? deadline : closes;
    }

    private static boolean isAfter(Instant now, Instant last) {
        return now.truncatedTo(ChronoUnit.SECONDS).isAfter(last);
    }

    /** The same, but nothing is taken online from this moment on. */
    Times endingAt(Instant end) {
        return new Times(opens, closes.isBefore(end) ? closes : end, deadline, emergency.map(it -> it.isBefore(end) ? it : end), citation);
    }
}
