package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ClientLimitTest {

    private final ClientLimit limit = ClientLimit.of(3, Duration.ofHours(1));

    @Test
    void countsEachAddressByItself() {
        assertEquals(3, IntStream.range(0, 10).filter(i -> limit.allows("192.0.2.1")).count());
        assertTrue(limit.allows("192.0.2.2"));
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        assertEquals(3, IntStream.range(0, 10).filter(i -> limit.allows("2001:db8:0:1::" + i)).count());
        assertFalse(limit.allows("2001:db8:0:1:0:0:9:9"));
        assertTrue(limit.allows("2001:db8:0:2:0:0:9:9"));
    }
}
