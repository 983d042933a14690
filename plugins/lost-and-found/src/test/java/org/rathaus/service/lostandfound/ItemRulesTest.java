package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # finder,  premises, status, today (found and reported on 10 January), problem
            known,     false, TOFINDER,  2026-07-10, period
            known,     false, TOFINDER,  2026-07-11, ''
            waiving,   false, TOFINDER,  2026-07-11, noFinder
            unknown,   false, TOFINDER,  2026-07-11, noFinder
            known,     true,  TOFINDER,  2026-07-11, noFinder
            waiving,   false, MUNICIPAL, 2026-07-10, period
            waiving,   false, MUNICIPAL, 2026-07-11, ''
            unknown,   false, RELEASED,  2026-01-11, ''
            unknown,   false, AUCTIONED, 2026-07-11, notice
            unknown,   false, HELD,      2026-07-11, sum
            """)
    void decideWhatMayBecomeOfAnItem(String finder, boolean isOnPremises, ItemStatus to, LocalDate today, String problem) {
        Finder who = switch (finder) {
            case "known" -> Samples.FINDER;
            case "waiving" -> new Finder("Fritz Muster", "", "", true, false);
            default -> Finder.UNKNOWN;
        };
        assertEquals(problem, ItemRules.problem(Samples.item(Samples.of(who, isOnPremises)), to, today, ""));
    }

    @Test
    void letNothingBeSoldBeforeTheNoticeIsOver() {
        FoundItem item = Samples.item(Samples.of(Finder.UNKNOWN, false));
        LocalDate announced = LocalDate.of(2026, 8, 1);
        ItemRules.apply(item, ItemStatus.NOTICE, announced, 42, "");
        assertEquals("notice", ItemRules.problem(item, ItemStatus.AUCTIONED, announced.plusDays(42), ""));
        assertEquals("", ItemRules.problem(item, ItemStatus.AUCTIONED, announced.plusDays(43), ""));
        assertEquals("sum", ItemRules.problem(item, ItemStatus.HELD, announced.plusDays(43), "viel"));
        assertEquals("", ItemRules.problem(item, ItemStatus.HELD, announced.plusDays(43), "12,50"));
    }

    @Test
    void aClaimDoesNotMakeTheNoticeLonger() {
        FoundItem item = Samples.item(Samples.of(Finder.UNKNOWN, false));
        ItemRules.apply(item, ItemStatus.NOTICE, LocalDate.of(2026, 8, 1), 42, "");
        item.happened(ItemStatus.CLAIMED, 2, Samples.NOW, LocalDate.of(2026, 8, 10));
        ItemRules.apply(item, ItemStatus.NOTICE, LocalDate.of(2026, 8, 20), 42, "");
        assertEquals(Optional.of(LocalDate.of(2026, 9, 12)), item.noticeUntil());
    }

    @Test
    void eachStatusIsReachedAndAllWaysLeadToAnEnd() {
        Set<ItemStatus> reached = EnumSet.of(ItemStatus.REPORTED);
        for (int i = 0; i < ItemStatus.values().length; i++) {
            Set.copyOf(reached).forEach(it -> reached.addAll(it.next()));
        }
        assertEquals(EnumSet.allOf(ItemStatus.class), reached);
    }

    @Test
    void nothingThatIsGoneIsPublic() {
        for (ItemStatus status : ItemStatus.values()) {
            assertFalse(ItemStatus.PUBLIC.contains(status) && status.isEnd(), status.key());
        }
        assertTrue(ItemStatus.PUBLIC.containsAll(ItemStatus.WAITING));
    }
}
