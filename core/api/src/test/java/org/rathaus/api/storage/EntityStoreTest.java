package org.rathaus.api.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EntityStoreTest {

    private int attempts;

    private int takenUntil(int last) {
        if (++attempts < last) {
            throw new DuplicateKeyException("somebody was quicker", null);
        }
        return attempts;
    }

    @Test
    void doesAgainWhatSomebodyElseWasQuickerWith() {
        assertEquals(3, EntityStore.settle(() -> takenUntil(3)));
    }

    @Test
    void endsWhereTheKeyStaysTaken() {
        assertThrows(DuplicateKeyException.class, () -> EntityStore.settle(() -> takenUntil(Integer.MAX_VALUE)));
        assertEquals(5, attempts);
    }

    @Test
    void doesNothingAgainThatFailedOtherwise() {
        assertThrows(IllegalStateException.class, () -> EntityStore.settle(() -> {
            attempts++;
            throw new IllegalStateException();
        }));
        assertEquals(1, attempts);
    }
}
