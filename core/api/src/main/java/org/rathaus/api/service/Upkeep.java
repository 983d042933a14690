package org.rathaus.api.service;

import java.time.Duration;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a service does without anybody asking, such as deleting what may be kept no longer: the class of the service implements it. As long as
 * a version of it serves, the portal has it look after each town that offers it, one after the other, in one round after another. The first
 * round begins a minute after the version has taken over.
 */
@ConsumerType
public interface Upkeep {

    /** How long after the end of a round the next one begins, a minute at least. Asked when the service starts. */
    default Duration betweenRounds() {
        return Duration.ofHours(1);
    }

    /**
     * Looks after one town, on a thread of the plugin. Each node does so, perhaps at the same time: doing it twice changes nothing. What fails
     * keeps no other town waiting; what has not ended after ten minutes is interrupted, and ends the round. Both are told to the operator, and
     * tried again in the next round.
     */
    void lookAfter(Offer offer);
}
