package org.rathaus.backoffice.internal.operator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryPlugins;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryUnfinished;
import org.rathaus.backoffice.internal.testing.OneService;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;

class TownStatisticsPageTest {

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryStatistics statistics = new MemoryStatistics();
    private final Browser browser = new Browser(new OperatorArea(accounts.identities(), new MemoryDeliveries(), new MemoryPlugins(),
            new MemoryEnablement(), new MemoryUnfinished(), statistics, null, () -> false, name -> ""), null, new OneService());

    @BeforeEach
    void signIn() {
        browser.as(accounts.add(StaffMember.INSTALLATION, "admin", "Administration"));
    }

    @Test
    void showsEachTownsTotals() {
        statistics.add("ours", "2026-11", "ours", Kind.VISIT, "", 1_500);
        statistics.add("ours", "2026-11", "ours", Kind.RECEIVED, Figures.ONLINE, 17);
        statistics.add("gone", "2026-11", "gone", Kind.VISIT, "", 9);
        String page = browser.get("statistics");
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        assertTrue(page.contains(">1.500<") && page.contains(">17<") && !page.contains(">9<"), page);
    }

    @Test
    void saysWhenNothingWasCounted() {
        assertTrue(browser.get("statistics?month=2026-10").contains("bis zur letzten Nacht nichts gezählt"));
        assertTrue(browser.get("statistics?month=x&page=y").contains("Kommunen im November 2026"));
    }
}
