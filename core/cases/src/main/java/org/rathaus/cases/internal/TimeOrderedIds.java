package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that sort by time of creation (UUID version 7, RFC 9562 section 5.7, with a counter within the millisecond), so
 * that new rows lie beside each other and an index on the id is one on the time. Unique, but no secret.
 */
final class TimeOrderedIds {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER = 0xFFF;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    /** No id of this moment or later sorts before it. */
    static UUID first(Instant moment) {
        return new UUID(moment.toEpochMilli() << COUNTER_BITS + 4 | VERSION, VARIANT);
    }

    /** The same but for its time. */
    static UUID shifted(UUID id, long millis) {
        return new UUID(id.getMostSignificantBits() + (millis << COUNTER_BITS + 4), id.getLeastSignificantBits());
    }

    UUID next(Instant now) {
        long tick = last.updateAndGet(before -> Math.max(now.toEpochMilli() << COUNTER_BITS, before + 1));
        long high = tick >>> COUNTER_BITS << 16 | VERSION | tick & COUNTER;
        return new UUID(high, ThreadLocalRandom.current().nextLong() >>> 2 | VARIANT);
    }
}
