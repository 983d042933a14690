package org.rathaus.kernel.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;

/**
 * What does not arrive: each delivery for the staff of its town, as far as their role and their services permit, and counts
 * without any case for the operator. All else ends with a {@link org.rathaus.api.identity.NotPermittedException}.
 */
@ProviderType
public interface DeliveryDesk {

    /** What became of a delivery that did not arrive. */
    enum State {
        /** Is tried again by itself. */
        WAITING,
        /** Given up; somebody must look at it and try again. */
        DEAD
    }

    /**
     * A delivery that did not arrive at its first attempt.
     *
     * @param attempts how often the target had it and did not acknowledge
     * @param reason   what was said last, in short technical English
     * @param since    when it was to be delivered
     */
    record Undelivered(UUID id, UUID caseId, String reference, String serviceId, String target, State state,
            int attempts, String reason, Instant since) {
    }

    /**
     * What a town has not got rid of to one target.
     *
     * @param target  the target's id
     * @param waiting deliveries that are tried again by themselves
     * @param dead    deliveries that were given up
     * @param missing cases that were never addressed to the target, though the town wants it
     * @param reason  what was said last, in short technical English; empty if nothing was
     * @param since   since when the oldest waits
     */
    record Backlog(String townId, String target, long waiting, long dead, long missing, String reason, Instant since) {
    }

    /** The first hundred deliveries of the member's town that did not arrive, given up first, then the oldest first. */
    List<Undelivered> undelivered(StaffMember member);

    /**
     * Tries again at once.
     *
     * @return whether the member's town has such a delivery
     */
    boolean retry(StaffMember member, UUID deliveryId);

    /** Tries everything of the member's town again at once that did not arrive; how many deliveries that is. */
    long retryAll(StaffMember member);

    /**
     * The backlogs of the member's town that somebody should know of (given up, missing, failing, or waiting for more
     * than a day), as of the last look, at most ten minutes ago.
     */
    List<Backlog> backlogs(StaffMember member);

    /**
     * The same of all towns.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member is no operator
     */
    List<Backlog> allBacklogs(StaffMember operator);

    /**
     * Tries everything again at once that a town has not got rid of to a target; how many deliveries that is.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member is no operator
     */
    long retryAll(StaffMember operator, String townId, String target);
}
