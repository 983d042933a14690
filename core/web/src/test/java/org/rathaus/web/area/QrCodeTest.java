package org.rathaus.web.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @Test
    void drawsEachDarkModuleAndNoOther() {
        BitMatrix drawn = new BitMatrix(5);
        BitMatrix matrix = BitMatrix.parse(new boolean[][] {
            {true, true, true, true, true}, {false, false, false, false, false}, {true, false, true, true, false},
            {false, false, false, false, true}, {false, true, false, true, false}});
        RUN.matcher(QrCode.path(matrix)).results().forEach(run -> drawn.setRegion(number(run, 1), number(run, 2), number(run, 3), 1));
        assertEquals(matrix, drawn);
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }

    @Test
    void drawsNothingBesideTheRuns() {
        BitMatrix matrix = new BitMatrix(2);
        matrix.set(1, 1);
        assertEquals("M1 1h1v1H1z", QrCode.path(matrix));
    }
}
