package org.rathaus.kernel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static Count count(Kind kind, String service, String detail, long number) {
        return new Count(NOVEMBER, service, kind, detail, number);
    }

    @Test
    void addsWhatIsCountedTwice() {
        Figures figures = Figures.of(List.of(count(Kind.START, "dog-tax", "", 2), count(Kind.START, "dog-tax", "", 3),
                count(Kind.START, "cat-tax", "", 1), count(Kind.VISIT, "", "", 9)));
        assertEquals(6, figures.sum(Kind.START));
        assertEquals(5, figures.ofService("dog-tax").sum(Kind.START));
        assertEquals(0, figures.in(NOVEMBER.plusMonths(1)).sum(Kind.START));
        assertEquals(Set.of("dog-tax", "cat-tax"), figures.services());
    }

    @Test
    void usersAreVisitsAndWhoCameWithoutOne() {
        Figures figures = Figures.of(List.of(count(Kind.VISIT, "", "", 100), count(Kind.RECEIVED, "dog-tax", Figures.ONLINE, 40),
                count(Kind.RECEIVED, "dog-tax", "paper", 3), count(Kind.RECEIVED, "dog-tax", "counter", 2)));
        assertEquals(105, figures.users());
        assertEquals(Map.of(Figures.ONLINE, 40L, "paper", 3L, "counter", 2L), figures.byDetail(Kind.RECEIVED));
    }

    @Test
    void knowsTheMedianAndTheNinetiethPercentile() {
        Figures figures = Figures.of(List.of(count(Kind.DECIDED, "dog-tax", "0", 5), count(Kind.DECIDED, "dog-tax", "24", 3),
                count(Kind.DECIDED, "cat-tax", "240", 1), count(Kind.DECIDED, "cat-tax", "48", 1)));
        assertEquals(Optional.of(Duration.ofHours(0)), figures.decidedWithin(0.5));
        assertEquals(Optional.of(Duration.ofHours(48)), figures.decidedWithin(0.9));
        assertEquals(Optional.of(Duration.ofHours(240)), figures.decidedWithin(1));
        assertEquals(Optional.of(Duration.ofHours(48)), figures.ofService("cat-tax").decidedWithin(0.5));
        assertEquals(Optional.empty(), figures.ofService("fish-tax").decidedWithin(0.5));
    }
}
