package org.rathaus.kernel.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rathaus.api.cases.Disposal;

/**
 * An entry of the protocol of deletions: what was destroyed, when and why. Without personal data.
 *
 * @param caseId     the id that the case had
 * @param serviceId  its service
 * @param status     its last status
 * @param receivedOn the day of its receipt in the legal time zone
 * @param cause      who wanted it
 * @param law        the rule that says so
 * @param actor      {@code system} or the account of a clerk
 * @param at         when
 * @param disposal   whether anything stays for statistics
 * @param complete   whether what other bundles kept of it is destroyed, too; if not, it is tried again each day
 */
public record Deletion(UUID caseId, String serviceId, String status, LocalDate receivedOn, Cause cause, String law,
        String actor, Instant at, Disposal disposal, boolean complete) {

    /** Who wanted a case to be destroyed. */
    public enum Cause {
        /** The time to keep it was over. */
        RETENTION,
        /** The person it is about. */
        REQUEST
    }
}
