package org.rathaus.api.delivery;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where cases go besides the work list: a mail server, a folder, another system. Published as an OSGi service. Each
 * delivery is handed over at least once and perhaps again, for instance when the portal ended before it had written
 * down the acknowledgement; a target recognises it by {@link DeliveryItem#key()} and acknowledges without doing it
 * twice. Called by several threads at once, for several towns.
 */
@ConsumerType
public interface DeliveryTarget {

    /** Kebab-case name as in {@code town.json}, at most 40 characters; never changes. */
    String id();

    /** The largest batch that is handed over; delivering one must end within two minutes. */
    default int batchSize() {
        return 100;
    }

    /**
     * Delivers.
     *
     * @return what became of each delivery; one that is not named counts as failed
     * @throws DeliveryException if the target as a whole does not work; nothing of the batch counts as an attempt, and
     *     everything for this target waits until it works again
     */
    DeliveryReport deliver(DeliveryBatch batch);

    /**
     * Asked each day: which of these deliveries, acknowledged before, the target does not have. They are delivered
     * again.
     *
     * @param keys acknowledged within the last month, of one town and service
     * @return a part of the keys; empty if nothing is missing, or the target cannot tell
     */
    default Set<String> missing(String townId, String serviceId, Set<String> keys) {
        return Set.of();
    }
}
