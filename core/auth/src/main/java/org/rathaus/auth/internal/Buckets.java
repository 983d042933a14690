package org.rathaus.auth.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** How often each of many may do something. Held in memory, for so many as fit; nothing is written. */
public final class Buckets implements TimeMeter {

    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Bandwidth limit;
    private final Cache<String, Bucket> buckets;

    /**
     * None is in use.
     *
     * @param atOnce so often without a pause
     * @param again  so often more in each of these times, evenly spread
     */
    public Buckets(int atOnce, int again, Duration time, Clock clock) {
        this.clock = clock;
        limit = Bandwidth.builder().capacity(atOnce).refillGreedy(again, time).build();
        // a bucket is full again by then, so forgetting it changes nothing
        Duration full = time.multipliedBy(atOnce).dividedBy(again);
        buckets = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(full).ticker(this::currentTimeNanos).build();
    }

    /** Counts one time; false when there were too many. */
    public boolean allows(String who) {
        return bucket(who).tryConsume(1);
    }

    /** One time does not count. */
    void giveBack(String who) {
        bucket(who).addTokens(1);
    }

    /** As if it had never been. */
    void forget(String who) {
        buckets.invalidate(who);
    }

    private Bucket bucket(String who) {
        return buckets.get(who, unused -> Bucket.builder().addLimit(limit).withCustomTimePrecision(this).build());
    }

    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
