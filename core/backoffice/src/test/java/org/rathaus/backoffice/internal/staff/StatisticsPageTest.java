package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;

class StatisticsPageTest extends StaffPages {

    private static final String NOVEMBER = "2026-11";
    private static final String SERVICE = "dog-tax";

    @BeforeEach
    void begin() {
        browser.as(accounts.add("ours", "vera", "Vera", Role.TOWN_ADMINISTRATOR));
        statistics.add("ours", NOVEMBER, "", Kind.VISIT, "", 1_234);
        statistics.add("ours", "2026-10", "", Kind.VISIT, "", 2_468);
        statistics.add("ours", NOVEMBER, SERVICE, Kind.VIEW, "", 300);
        statistics.add("ours", NOVEMBER, SERVICE, Kind.START, "", 40);
        statistics.add("ours", NOVEMBER, SERVICE, Kind.RECEIVED, Figures.ONLINE, 20);
        statistics.add("foreign", NOVEMBER, "", Kind.VISIT, "", 777_777);
    }

    private Document page(String path) {
        String page = browser.get(path);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        return Jsoup.parse(page);
    }

    @Test
    void theFirstPageSaysHowManyUseIt() {
        String home = page("").text();
        assertTrue(home.contains("November 2026, bis jetzt – Nutzungen: 1.234, abgeschickte Anträge: 20"), home);
        assertTrue(home.contains("Oktober 2026 – Nutzungen: 2.468, abgeschickte Anträge: 0"), home);
        assertTrue(browser.in(Locale.ENGLISH).get("").contains("November 2026 so far – uses: 1,234, applications sent: 20"));
    }

    @Test
    void clerksReadNothingOfIt() {
        browser.as(accounts.add("ours", "karl", "Karl", Role.CLERK));
        assertFalse(page("").text().contains("Wie viele es nutzen"));
        browser.get("statistics");
        assertEquals(403, browser.status());
    }

    @Test
    void theTableSaysWhatTheChartShows() {
        Document page = page("statistics");
        assertEquals(12, page.select("svg rect").size());
        assertEquals(List.of("188", "94"), List.of(page.select("svg rect").get(10).attr("width"), page.select("svg rect").get(11).attr("width")));
        assertEquals("November 2026 1.234 40 20 0 – –", page.select("#monthsTitle ~ table tbody tr").first().text());
        assertFalse(page.text().contains("777.777"));
        assertTrue(page.select("[style]").isEmpty());
    }

    @Test
    void showsHowFarPeopleComeOnceTheyAreEnough() {
        statistics.add("ours", NOVEMBER, SERVICE, Kind.STEP, "owner", 30);
        // staff fill in those: nobody comes far or stops in them
        statistics.add("ours", NOVEMBER, SERVICE, Kind.RECEIVED, "paper", 50);
        String page = page("statistics?service=dog-tax").text();
        assertTrue(page.contains("Begonnen 40 100 % 0 %") && page.contains(" 30 75 % 25 %"), page);
        // fewer have finished this one than have sent: it is not everybody's
        assertTrue(page.contains(" 0 0 % – Abgeschickt 20 50 % 33 %"), page);
        statistics.add("ours", NOVEMBER, "cat-tax", Kind.START, "", 9);
        assertTrue(page("statistics?service=cat-tax").text().contains("ab 10 begonnenen Anträgen"));
    }

    @Test
    void saysHowLongDecisionsTakeOnceTheyAreEnough() {
        statistics.add("ours", NOVEMBER, SERVICE, Kind.DECIDED, "3", 4);
        assertTrue(page("statistics").text().contains("November 2026 1.234 40 20 4 – –"));
        statistics.add("ours", NOVEMBER, SERVICE, Kind.DECIDED, "48", 1);
        assertTrue(page("statistics").text().contains("November 2026 1.234 40 20 5 3 Stunden 2 Tagen"));
        statistics.add("ours", NOVEMBER, SERVICE, Kind.DECIDED, "0", 45);
        assertTrue(page("statistics").text().contains("20 50 weniger als 1 Stunde weniger als 1 Stunde"));
    }

    @Test
    void showsWhoIsLimitedTheirServicesOnly() {
        statistics.add("ours", NOVEMBER, "cat-tax", Kind.VIEW, "", 55);
        browser.as(accounts.add("ours", "mia", "Mia", Role.SERVICE_MANAGER, SERVICE));
        String page = page("statistics").text();
        assertTrue(page.contains("Aufrufe: 300") && !page.contains("1.234") && !page.contains("cat-tax"), page);
        browser.get("statistics?service=cat-tax");
        assertEquals(403, browser.status());
    }

    @Test
    void knowsNoOtherService() {
        browser.get("statistics?service=unknown");
        assertEquals(404, browser.status());
    }

    @Test
    void givesAllNumbersAsATable() {
        statistics.add("ours", NOVEMBER, SERVICE, Kind.STEP, "=owner", 30);
        statistics.add("ours", NOVEMBER, SERVICE, Kind.DECIDED, "24", 5);
        statistics.add("ours", "2026-10", SERVICE, Kind.START, "", 9);
        statistics.add("ours", "2026-10", SERVICE, Kind.STEP, "owner", 3);
        assertEquals("\uFEFFmonth;service;counted;detail;number\r\n2026-10;;visit;;2468\r\n2026-10;dog-tax;start;;9\r\n2026-11;;visit;;1234\r\n"
                + "2026-11;dog-tax;view;;300\r\n2026-11;dog-tax;start;;40\r\n2026-11;dog-tax;step;'=owner;30\r\n"
                + "2026-11;dog-tax;received;online;20\r\n2026-11;dog-tax;decided;;5\r\n2026-11;dog-tax;hoursToDecision;median;24\r\n"
                + "2026-11;dog-tax;hoursToDecision;percentile90;24\r\n", browser.get("statistics?csv=1"));
        assertEquals("attachment; filename=\"ours-usage-2026-11-22.csv\"", browser.header("Content-Disposition"));
    }
}
