package org.rathaus.kernel.cases;

import java.time.Instant;
import java.util.List;

import org.rathaus.api.cases.Channel;

/**
 * What is left of a case that was made anonymous: enough to count cases and to say how long they take. It has neither
 * the id nor the reference of the case, no answers, notes, files or names, and times are of the hour, so that no log and
 * no backup leads back to a person.
 *
 * @param serviceId   its service
 * @param formVersion the version of the form that was sent
 * @param channel     the way it came
 * @param steps       its statuses, oldest first
 */
public record AnonymousCase(String serviceId, int formVersion, Channel channel, List<Step> steps) {

    /** Copies the steps. */
    public AnonymousCase {
        steps = List.copyOf(steps);
    }

    /**
     * A status that it had.
     *
     * @param status the status from then on
     * @param at     the hour in which it was reached
     */
    public record Step(String status, Instant at) {
    }
}
