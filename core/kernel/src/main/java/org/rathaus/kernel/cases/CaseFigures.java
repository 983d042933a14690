package org.rathaus.kernel.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.Channel;

/** How many cases a town received and decided, to be counted before the law wants them destroyed. Names nobody. */
@ProviderType
public interface CaseFigures {

    /**
     * Cases that were received, those that were destroyed since included.
     *
     * @param channel the way they came
     */
    record Received(String serviceId, Channel channel, long number) {
    }

    /**
     * A case that reached a status from which nothing more is to be done, for the first time.
     *
     * @param after how long after it was received
     */
    record Decided(String serviceId, Duration after) {
    }

    /** When the oldest case was received that is still kept. */
    Optional<Instant> oldest(String townId);

    /** What was received from one moment on and before another. */
    List<Received> received(String townId, Instant from, Instant before);

    /** What was decided from one moment on and before another. Of services that do not run nothing is known. */
    List<Decided> decided(String townId, Instant from, Instant before);
}
