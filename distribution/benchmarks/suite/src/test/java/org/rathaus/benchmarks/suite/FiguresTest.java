package org.rathaus.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void takesTheMiddleOfAnOddNumberOfRuns() {
        assertEquals(3, Figures.median(List.of(9.0, 1.0, 3.0)));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumberOfRuns() {
        assertEquals(4, Figures.median(List.of(9.0, 1.0, 3.0, 5.0)));
    }

    @Test
    void givesTheLargestOfTwentyValuesAsTheirNinetyNinthPercentile() {
        List<Double> values = java.util.stream.IntStream.rangeClosed(1, 20).asDoubleStream().boxed().toList();

        assertEquals(20, Figures.percentile(values, 99));
        assertEquals(1, Figures.percentile(values, 0));
    }

    @Test
    void comparesRunsPairByPair() {
        Figures figures = new Figures();
        for (double portal : List.of(10.0, 30.0)) {
            figures.add("applications", "1/s", "portal", portal);
        }
        for (double rival : List.of(5.0, 10.0)) {
            figures.add("applications", "1/s", "rival", rival);
        }

        assertEquals(List.of(2.0, 3.0), figures.all().get(0).ratios());
    }

    @Test
    void comparesNothingWhereOnlyOneWasMeasured() {
        Figures figures = new Figures();
        figures.add("jar put back", "s", "portal", 0.5);

        assertTrue(figures.all().get(0).ratios().isEmpty());
    }
}
