package org.rathaus.forms.internal.receipt;

import java.util.stream.Stream;

import org.rathaus.api.document.LabelSheet.Label;

/** How large letters may be for all of a label to fit on it. */
final class LabelFont {

    private static final double LARGEST = 10.5;
    /** Whoever writes more than fits in this has too much for a label; the rest is cut. */
    private static final double SMALLEST = 5;
    private static final double STEP = 0.5;
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    /** Of the size: the width of a usual letter, and the distance of lines as the style has it. */
    private static final double LETTER = 0.58;
    private static final double LINE = 1.25;

    private LabelFont() {
    }

    /** In points, for a place of so many millimetres. */
    static double fitting(Label label, double width, double height) {
        double size = LARGEST;
        while (size > SMALLEST && height(label, width, size) > height) {
            size -= STEP;
        }
        return size;
    }

    private static double height(Label label, double width, double size) {
        double unit = size * MILLIMETRES_PER_POINT;
        int letters = Math.max(1, (int) (width / (unit * LETTER)));
        long lines = Stream.concat(Stream.of(label.heading()), label.lines().stream()).flatMap(String::lines)
                .mapToInt(line -> Math.max(1, (line.length() + letters - 1) / letters)).sum();
        return lines * unit * LINE;
    }
}
