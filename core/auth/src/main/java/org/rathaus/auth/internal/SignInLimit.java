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
import org.rathaus.api.identity.ClientNetwork;

/**
 * Limits attempts to sign in per account and per client address. What is used up comes back within a minute, so that
 * an attacker slows the owner of an account down but never locks them out. Held in memory, for so many accounts and
 * addresses as fit; nothing is written.
 */
public final class SignInLimit {

    /** A person mistypes a few times; 3 guesses a minute afterwards are 4,320 a day, hopeless against 10 characters. */
    private static final Bandwidth PER_ACCOUNT =
            Bandwidth.builder().capacity(5).refillGreedy(3, Duration.ofMinutes(1)).build();
    /** A whole town hall comes from one address in the morning. */
    private static final Bandwidth PER_ADDRESS =
            Bandwidth.builder().capacity(60).refillGreedy(20, Duration.ofMinutes(1)).build();
    /** After this time any bucket is full again, so forgetting it changes nothing. */
    private static final Duration FULL_AGAIN = Duration.ofMinutes(5);
    private static final int REMEMBERED = 50_000;

    private final TimeMeter meter;
    private final Cache<String, Bucket> accounts;
    private final Cache<String, Bucket> addresses;

    /** Nobody has tried yet. */
    public SignInLimit(Clock clock) {
        meter = new ClockMeter(clock);
        accounts = buckets();
        addresses = buckets();
    }

    private Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(FULL_AGAIN)
                .ticker(meter::currentTimeNanos)
                .build();
    }

    /** Counts an attempt; false when there were too many. */
    public boolean allows(String account, String address) {
        return bucket(addresses, ClientNetwork.of(address), PER_ADDRESS).tryConsume(1)
                && bucket(accounts, account, PER_ACCOUNT).tryConsume(1);
    }

    /** Whoever has signed in has proven not to be guessing: the attempt does not count. */
    public void succeeded(String account, String address) {
        accounts.invalidate(account);
        bucket(addresses, ClientNetwork.of(address), PER_ADDRESS).addTokens(1);
    }

    private Bucket bucket(Cache<String, Bucket> buckets, String key, Bandwidth limit) {
        return buckets.get(key, unused -> Bucket.builder().addLimit(limit).withCustomTimePrecision(meter).build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

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
}
