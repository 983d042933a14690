package org.rathaus.backoffice.internal.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.web.Chart;

/** What is said of a month: how many used it, began, sent; and in which time it was decided. */
public final class Usage {

    /** Of fewer decisions the time could tell about one of them. */
    public static final int FEWEST_DECIDED = 5;
    /** The median. */
    public static final double HALF = 0.5;
    /** Nine of ten. */
    public static final double NEARLY_ALL = 0.9;

    private final Numbers numbers;
    private final boolean ofTown;

    /** @param ofTown whether it is about the whole town, so that its visitors can be counted, or about services */
    public Usage(Numbers numbers, boolean ofTown) {
        this.numbers = numbers;
        this.ofTown = ofTown;
    }

    /** So many months up to this one, the oldest first. */
    public static List<YearMonth> months(YearMonth last, int number) {
        return IntStream.range(0, number).mapToObj(i -> last.minusMonths(number - 1L - i)).toList();
    }

    /** How many used it. */
    public long used(Figures figures) {
        return ofTown ? figures.users() : figures.sum(Kind.VIEW);
    }

    /** One bar a month. */
    public List<Chart.Bar> bars(List<YearMonth> months, Figures figures) {
        return months.stream().map(month -> {
            long used = used(figures.in(month));
            return new Chart.Bar(numbers.shortMonth(month), used, numbers.of(used));
        }).toList();
    }

    /** One row a month, the newest first. */
    public List<List<String>> rows(List<YearMonth> months, Figures figures) {
        List<List<String>> rows = new ArrayList<>();
        months.forEach(month -> rows.add(0, row(numbers.month(month), figures.in(month))));
        return rows;
    }

    /** What it is of; used, begun, sent, decided; in which time half, and nine of ten. */
    public List<String> row(String name, Figures figures) {
        return List.of(name, numbers.of(used(figures)), numbers.of(figures.sum(Kind.START)), numbers.of(figures.sum(Kind.RECEIVED)),
                numbers.of(figures.sum(Kind.DECIDED)), time(figures, HALF), time(figures, NEARLY_ALL));
    }

    private String time(Figures figures, double part) {
        return numbers.time(figures.decidedWithin(part).filter(it -> figures.sum(Kind.DECIDED) >= FEWEST_DECIDED));
    }
}
