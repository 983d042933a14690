package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class HeapWatchTest {

    private final List<String> done = new ArrayList<>();
    private boolean full = true;
    private boolean garbage;
    private final HeapWatch watch = new HeapWatch(() -> full, this::collect, () -> done.add("end"));

    private void collect() {
        done.add("collection");
        full = !garbage;
    }

    private List<String> after(int looks) {
        for (int i = 0; i < looks; i++) {
            watch.look();
        }
        return done;
    }

    @Test
    void endsWhatHasNoMemoryForTenSeconds() {
        assertEquals(List.of(), after(9));
        assertEquals(List.of("collection", "end"), after(1));
    }

    @Test
    void goesOnWithMemoryThatComesBack() {
        after(9);
        full = false;
        after(1);
        full = true;
        assertEquals(List.of(), after(9));
    }

    @Test
    void goesOnWhereAllWasGarbage() {
        garbage = true;
        assertEquals(List.of("collection"), after(30));
    }
}
