package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {

    private static List<String> tickets(int number) {
        return IntStream.range(0, number).mapToObj(i -> Hashes.sha256Hex("ticket " + i)).sorted().toList();
    }

    private static Drawing drawing(String seed, List<String> tickets) {
        return new Drawing(Hashes.sha256Hex(seed), Drawing.listHash(tickets), "3 11 19 27 38 42", tickets);
    }

    /** Critical values of chi-square at 0.1 %, which one of a thousand fair draws exceeds; the seeds are fixed. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # tickets, draws, drawn each time, critical value for tickets - 1
            2,          4000, 1, 10.8
            5,          5000, 1, 18.5
            7,          7000, 3, 22.5
            10,         8000, 4, 27.9
            31,        12000, 5, 59.7
            """)
    void givesEachTicketTheSameChance(int number, int draws, int drawn, double critical) {
        List<String> tickets = tickets(number);
        int[] times = new int[number];
        IntStream.range(0, draws).forEach(i -> drawing("seed " + i, tickets).drawn(drawn).forEach(it -> times[tickets.indexOf(it)]++));
        double expected = (double) draws * drawn / number;
        double chiSquare = IntStream.of(times).mapToDouble(it -> (it - expected) * (it - expected) / expected).sum();
        assertTrue(chiSquare < critical, () -> "chi-square " + chiSquare);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # tickets, wanted, drawn
            0,          3,      0
            1,          3,      1
            3,          3,      3
            10,         3,      3
            """)
    void drawsEachTicketOnceAtMost(int number, int wanted, int drawn) {
        List<String> found = drawing("seed", tickets(number)).drawn(wanted);
        assertEquals(drawn, found.size());
        assertEquals(drawn, Set.copyOf(found).size());
    }

    @Test
    void dependsOnSeedListAndOutside() {
        List<String> tickets = tickets(1_000);
        List<String> drawn = drawing("seed", tickets).drawn(5);
        Drawing same = drawing("seed", tickets);
        assertEquals(drawn, same.drawn(5));
        assertTrue(!drawn.equals(drawing("other", tickets).drawn(5)));
        assertTrue(!drawn.equals(new Drawing(same.seed(), same.listHash(), "1 2 3 4 5 6", tickets).drawn(5)));
        assertTrue(!drawn.equals(drawing("seed", tickets(999)).drawn(5)));
    }

    @Test
    void winnersStayWhoeverIsDrawnAfterThem() {
        List<String> tickets = tickets(500);
        assertEquals(drawing("seed", tickets).drawn(3), drawing("seed", tickets).drawn(40).subList(0, 3));
    }

    /** How long it takes, {@code ./rathaus bench draw} says. */
    @Test
    void drawsAmongAHundredThousand() {
        List<String> tickets = tickets(100_000);
        List<String> drawn = drawing("seed", tickets).drawn(13);
        assertEquals(13, Set.copyOf(drawn).size());
        assertTrue(tickets.containsAll(drawn));
    }
}
