package org.rathaus.statistics.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import org.rathaus.api.service.Offer;
import org.rathaus.kernel.cases.CaseFigures;
import org.rathaus.kernel.statistics.Kind;

/** What became of a town's cases, as sums by month. */
final class CaseSums {

    private static final long DAY = 24;

    private final CaseFigures figures;

    CaseSums(CaseFigures figures) {
        this.figures = figures;
    }

    /** All from one moment on and before another. */
    Map<Item, Long> of(String townId, Instant from, Instant before) {
        Map<Item, Long> sums = received(townId, from, before);
        sums.putAll(decided(townId, from, before));
        return sums;
    }

    Map<Item, Long> received(String townId, Instant from, Instant before) {
        return byMonth(from, before, (sums, month, begin, end) -> figures.received(townId, begin, end).forEach(received ->
                sums.merge(new Item(month, received.serviceId(), Kind.RECEIVED, received.channel().key()), received.number(), Long::sum)));
    }

    Map<Item, Long> decided(String townId, Instant from, Instant before) {
        return byMonth(from, before, (sums, month, begin, end) -> figures.decided(townId, begin, end).forEach(decided ->
                sums.merge(new Item(month, decided.serviceId(), Kind.DECIDED, rounded(decided.after())), 1L, Long::sum)));
    }

    /** What is added of a month, or of a part of it. */
    private interface Adding {

        void add(Map<Item, Long> sums, YearMonth month, Instant from, Instant before);
    }

    private static Map<Item, Long> byMonth(Instant from, Instant before, Adding adding) {
        Map<Item, Long> sums = new HashMap<>();
        Instant begin = from;
        while (begin.isBefore(before)) {
            YearMonth month = YearMonth.from(begin.atZone(Offer.LEGAL_ZONE));
            Instant next = month.plusMonths(1).atDay(1).atStartOfDay(Offer.LEGAL_ZONE).toInstant();
            Instant end = next.isBefore(before) ? next : before;
            adding.add(sums, month, begin, end);
            begin = end;
        }
        return sums;
    }

    /** In hours, from the second day on those of whole days: enough for a median, and few rows. */
    private static String rounded(Duration after) {
        long hours = Math.max(0, after.toHours());
        return String.valueOf(hours < DAY ? hours : hours / DAY * DAY);
    }
}
