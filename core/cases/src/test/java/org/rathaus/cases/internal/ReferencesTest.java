package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ReferencesTest {

    private final List<String> many = Stream.generate(() -> new References().next("ABC")).limit(20_000).toList();

    @Test
    void haveNoSignThatIsMistakenForAnother() {
        assertTrue(many.stream().allMatch(it -> it.matches("ABC-[2-9B-HJ-NP-Z]{4}-[2-9B-HJ-NP-Z]{4}")));
        assertTrue(many.stream().noneMatch(it -> it.substring(3).matches(".*[01OIAEU].*")));
    }

    @Test
    void doNotRepeatAndDoNotCountUp() {
        assertEquals(many.size(), Set.copyOf(many).size());
        long rising = Stream.iterate(1, i -> i < many.size(), i -> i + 1)
                .filter(i -> many.get(i).compareTo(many.get(i - 1)) > 0).count();
        assertTrue(rising > 9_000 && rising < 11_000, rising + " of 20,000 come after the one before");
    }
}
