package org.rathaus.benchmarks.suite;

import java.util.List;
import java.util.Locale;
import org.rathaus.benchmarks.suite.Figures.Figure;

/** Figures as text for a terminal: median, and the smallest and largest value behind it. */
final class Table {

    private static final String ROW = "%-46s %-5s %-32s %-32s %s%n";
    /** With fewer values the 99th percentile is the largest one. */
    private static final int ENOUGH_FOR_PERCENTILES = 20;

    private Table() {
    }

    static String of(String title, Figures figures) {
        StringBuilder text = new StringBuilder(title).append('\n');
        text.append(String.format(ROW, "median (min … max)", "unit", "portal", "rival", "portal : rival"));
        for (Figure figure : figures.all()) {
            text.append(String.format(ROW, figure.what(), figure.unit(), cell(figure.of("portal")),
                    cell(figure.of("rival")), cell(figure.ratios())));
        }
        return text.toString();
    }

    private static String cell(List<Double> values) {
        if (values.isEmpty()) {
            return "-";
        }
        String median = number(Figures.median(values));
        if (values.size() == 1) {
            return median;
        }
        String p99 = values.size() > ENOUGH_FOR_PERCENTILES ? ", p99 " + number(Figures.percentile(values, 99)) : "";
        return median + " (" + number(Figures.percentile(values, 0)) + " … " + number(Figures.percentile(values, 100))
                + p99 + ")";
    }

    /** Three digits that count. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
