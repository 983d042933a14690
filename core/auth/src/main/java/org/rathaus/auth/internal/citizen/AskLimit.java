package org.rathaus.auth.internal.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** How often something may be asked for, such as mails, within an hour. Held in memory, for so many as fit. */
final class AskLimit implements TimeMeter {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Bandwidth limit;
    private final Cache<String, Bucket> buckets;

    AskLimit(int times, Clock clock) {
        this.clock = clock;
        limit = Bandwidth.builder().capacity(times).refillGreedy(times, HOUR).build();
        buckets = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(HOUR).ticker(this::currentTimeNanos).build();
    }

    /** Counts one time; false when there were too many. */
    boolean allows(String who) {
        return buckets.get(who, unused -> Bucket.builder().addLimit(limit).withCustomTimePrecision(this).build()).tryConsume(1);
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
