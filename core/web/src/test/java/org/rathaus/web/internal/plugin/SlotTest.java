package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SlotTest {

    @Test
    void nobodyWaitsForAVersionThatNeverCame() {
        Slot slot = new Slot();
        long begun = System.nanoTime();
        assertTrue(slot.enter(Duration.ofSeconds(10)).isEmpty());
        assertTrue(slot.isGone() && System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
    }
}
