package org.rathaus.web;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.rathaus.api.identity.ClientNetwork;

/** Limits per client address what somebody who guesses or annoys would do often. Held in memory. */
public final class ClientLimit {

    private static final int REMEMBERED = 20_000;

    private final Bandwidth limit;
    private final Cache<String, Bucket> buckets;

    private ClientLimit(int times, Duration refill) {
        this.limit = Bandwidth.builder().capacity(times).refillGreedy(times, refill).build();
        this.buckets = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(refill).build();
    }

    /** So often at once, and again after this time. */
    public static ClientLimit of(int times, Duration refill) {
        return new ClientLimit(times, refill);
    }

    /** Counts one time; false when there were too many. */
    public boolean allows(String address) {
        return buckets.get(ClientNetwork.of(address), unused -> Bucket.builder().addLimit(limit).build()).tryConsume(1);
    }
}
