package org.rathaus.service.lostandfound;

import java.time.LocalDate;

/** What has to hold before an item gets a status, beside the ways there. */
final class ItemRules {

    private ItemRules() {
    }

    /** The last part of a text's key; empty: nothing stands against it. */
    static String problem(FoundItem item, ItemStatus to, LocalDate today, String sum) {
        boolean isOver = today.isAfter(item.periodLast());
        return switch (to) {
            case TOFINDER -> !isOver ? "period" : item.goesToFinder() ? "" : "noFinder";
            case MUNICIPAL -> item.status() == ItemStatus.TOFINDER || isOver ? "" : "period";
            case AUCTIONED -> item.noticeUntil().filter(today::isAfter).isEmpty() ? "notice" : "";
            case HELD -> Sums.read(sum).isEmpty() ? "sum" : "";
            default -> "";
        };
    }

    /** What changes with the status; who goes back to the notice from a claim has the days that were announced. */
    static void apply(FoundItem item, ItemStatus to, LocalDate today, int noticeDays, String sum) {
        if (to == ItemStatus.NOTICE && item.status() != ItemStatus.CLAIMED) {
            item.announced(today.plusDays(noticeDays));
        } else if (to == ItemStatus.HELD) {
            Sums.read(sum).ifPresent(item::sold);
        }
    }
}
