package org.rathaus.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void runsAllBenchmarksOnBothServersUnlessToldOtherwise() {
        Options options = new Options();

        assertEquals(List.of("start", "memory", "deploy", "apply"), options.benchmarks);
        assertEquals(List.of("portal", "rival"), options.contenders);
    }

    @Test
    void givesEachBenchmarkItsUsualNumberOfRunsOrTheOneAskedFor() {
        assertEquals(5, new Options("start").runs(5));
        assertEquals(3, new Options("start", "--runs", "3").runs(5));
    }

    @Test
    void leavesTheRivalOutWhereOnlyThePortalIsMeasured() {
        assertEquals(List.of("portal"), new Options("faults", "--kills", "5").contenders);
        assertEquals(List.of("portal", "rival"), new Options("faults", "apply").contenders);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(Options.Invalid.class, () -> new Options("fly"));
        assertThrows(Options.Invalid.class, () -> new Options("--runs"));
        assertThrows(Options.Invalid.class, () -> new Options("--runs", "0"));
        assertThrows(Options.Invalid.class, () -> new Options("--db", "oracle"));
    }
}
