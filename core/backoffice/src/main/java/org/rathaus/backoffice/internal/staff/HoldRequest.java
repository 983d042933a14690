package org.rathaus.backoffice.internal.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.rathaus.web.PortalRequest;

/**
 * A hold as a clerk asked for it.
 *
 * @param reason why
 * @param until  the last day as browsers send it, such as {@code 2027-03-31}
 */
record HoldRequest(String reason, String until) {

    /** The reason is missing or too long. */
    static final String REASON = "reason";
    /** The day is missing or over. */
    static final String UNTIL = "until";

    private static final int LONGEST_REASON = 500;

    static HoldRequest of(PortalRequest request) {
        return new HoldRequest(request.parameter(REASON).strip(), request.parameter(UNTIL).strip());
    }

    Optional<String> problem(LocalDate today) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Optional.of(REASON);
        }
        try {
            return LocalDate.parse(until).isBefore(today) ? Optional.of(UNTIL) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(UNTIL);
        }
    }
}
