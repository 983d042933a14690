package org.rathaus.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void showsTheMedianAndTheRangeBehindIt() {
        Figures figures = new Figures();
        figures.add("first 200", "s", "portal", 3.25);
        figures.add("first 200", "s", "portal", 2.5);
        figures.add("first 200", "s", "portal", 4);

        assertTrue(Table.of("start", figures).contains("3.25 (2.50 … 4)"), Table.of("start", figures));
    }

    @Test
    void printsThreeDigitsThatCount() {
        assertEquals("0.42", Table.number(0.4242));
        assertEquals("42.4", Table.number(42.42));
        assertEquals("424", Table.number(424.2));
        assertEquals("0", Table.number(0));
    }
}
