package org.rathaus.kernel.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Keeps a case from being destroyed, such as for a lawsuit (GDPR, Art. 17 (3) e).
 *
 * @param reason why, as a clerk wrote it; at most 500 characters
 * @param until  the last day on which it holds, in the legal time zone
 * @param actor  the account of the clerk
 * @param since  when it was placed
 */
public record Hold(String reason, LocalDate until, String actor, Instant since) {

    /** Whether it holds on this day. */
    public boolean isOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
