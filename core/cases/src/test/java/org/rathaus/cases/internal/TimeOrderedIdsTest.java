package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void areVersionSevenWithTheTimeInFront() {
        UUID id = new TimeOrderedIds().next(NOW);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOW.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void sortByCreationWithinAMillisecondAndWhenTheClockGoesBack() {
        TimeOrderedIds ids = new TimeOrderedIds();
        List<String> made = IntStream.range(0, 10_000)
                .mapToObj(i -> ids.next(NOW.minusSeconds(i / 5_000)).toString()).toList();
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }
}
