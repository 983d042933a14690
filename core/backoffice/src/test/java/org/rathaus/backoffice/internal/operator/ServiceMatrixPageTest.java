package org.rathaus.backoffice.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryPlugins;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryUnfinished;
import org.rathaus.backoffice.internal.testing.OneService;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;
import org.rathaus.kernel.town.UnfinishedTowns.Unfinished;

class ServiceMatrixPageTest {

    private static final String PAGE = "services";

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryEnablement enablement = new MemoryEnablement();
    private final MemoryUnfinished unfinished = new MemoryUnfinished();
    private final OneService catalog = new OneService();
    private final Browser browser = new Browser(new OperatorArea(accounts.identities(), new MemoryDeliveries(), new MemoryPlugins(), enablement,
            unfinished, new MemoryStatistics(), (called, town) -> List.of(town.orElse("") + ": <" + called + "> is not offered"), () -> false, name -> ""), null, catalog);

    @BeforeEach
    void begin() {
        browser.as(accounts.add(StaffMember.INSTALLATION, "op", "Op"));
    }

    @Test
    void showsEachTownWithEachServiceAndItsVersion() {
        String page = browser.get(PAGE);
        assertTrue(page.contains("dog-tax 1.0.0") && page.contains("Unsere") && page.contains("Angeboten"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void showsAlsoWhatDoesNotRun() {
        catalog.fail();
        assertTrue(browser.get(PAGE).contains("dog-tax 1.0.0 (gestört)"), browser.get(PAGE));
        catalog.stop();
        assertTrue(browser.get(PAGE).contains("dog-tax 1.0.0 (läuft nicht)"), browser.get(PAGE));
        catalog.uninstall();
        String page = browser.get(PAGE);
        assertTrue(page.contains("dog-tax (kein Plugin)") && page.contains("Angeboten, läuft nicht") && page.contains("why?service=dog-tax"), page);
    }

    @Test
    void saysWhatATownAndItsServicesLack() {
        unfinished.add(new Unfinished("ours", "Unsere", false, List.of(lacking(Need.LEGAL)),
                Map.of("dog-tax", List.of(lacking(Need.DELIVERY), lacking(Need.RETENTION)))));
        Elements links = Jsoup.parse(browser.get(PAGE)).select("[role=region][tabindex=0][aria-label] td p a");
        assertEquals(List.of("1 offener Punkt", "2 offene Punkte"), links.eachText());
        assertEquals(List.of("/ours/", "/ours/dog-tax"), links.eachAttr("href"));
        assertEquals("2 offene Punkte: dog-tax, Unsere", links.last().attr("aria-label"));
    }

    private static Check lacking(Need need) {
        return new Check(need, Grade.LACKING, "", List.of());
    }

    @ParameterizedTest
    @CsvSource({"UNSERE, 1 Kommune", "ours, 1 Kommune", "anderswo, 0 Kommunen"})
    void findsTownsByNameOrId(String text, String found) {
        assertTrue(browser.get(PAGE + "?text=" + text).contains(">" + found + "<"));
    }

    @Test
    void saysWhyATownDoesNotOfferAService() {
        String page = browser.get("why?service=dog-tax&town=ours");
        assertTrue(page.contains("Der Dienst „dog-tax“ in Unsere") && page.contains("ours: &lt;dog-tax&gt; is not offered"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service=dog-tax&town=nowhere", "service=dog-tax", "town=ours", "service=%3Cb%3E&town=ours"})
    void knowsOnlyTownsAndWhatCanBeAService(String query) {
        browser.get("why?" + query);
        assertEquals(404, browser.status());
    }

    private void switchOff() {
        enablement.decide(accounts.add("ours", "vera", "Vera", Role.TOWN_ADMINISTRATOR), "dog-tax", Enablement.NONE, 0);
    }

    @Test
    void showsWhatCopyingWouldSetAndSetsNothing() {
        switchOff();
        Document page = Jsoup.parse(browser.get(PAGE + "?from=%20ours%20&into=others"));
        assertEquals("Online angeboten Ja Nein", page.select("section[aria-labelledby=copy-dog-tax] tbody").text());
        assertTrue(page.text().contains("Von Unsere nach others"), page.text());
        assertEquals(List.of("Nicht übernommen, weil es nur in „Unsere“ stimmt: Nachbarn", "Nicht übernommen, weil es nur in town.json stehen kann: elections",
                "2 eigene Texte zu diesem Dienst bleiben in „Unsere“."), page.select("section[aria-labelledby=copy-dog-tax] li").eachText());
        assertTrue(enablement.decided("others").isOn());
        assertFalse(page.html().contains("wicket:") || page.html().contains("[Warning"), page.html());
    }

    @Test
    void copiesASetUpThatSomebodyHasSeen() {
        switchOff();
        Elements form = Jsoup.parse(browser.get(PAGE + "?from=ours&into=others")).select("form[method=post] input[type=hidden]");
        Map<String, String> fields = form.stream().collect(Collectors.toMap(it -> it.attr("name"), it -> it.attr("value")));
        assertEquals(Set.of("from", "into", "mark"), fields.keySet());
        assertTrue(browser.post(PAGE, fields).contains("dog-tax: ausgeschaltet"));
        assertFalse(enablement.decided("others").isOn());
    }

    @Test
    void copiesNothingThatNobodyHasSeen() {
        switchOff();
        String page = browser.post(PAGE, Map.of("from", "ours", "into", "others", "mark", "older"));
        assertTrue(page.contains("Inzwischen hat sich etwas geändert.") && page.contains("<title>Fehler: ") && page.contains("value=\"seen-0\""), page);
        assertTrue(enablement.decided("others").isOn());
    }

    @Test
    void saysWhyItDoesNotCopy() {
        String page = browser.get(PAGE + "?from=%3Cb%3E&into=others");
        assertTrue(page.contains("Eine dieser Kommunen gibt es nicht") && page.contains("value=\"&lt;b&gt;\"") && page.contains("<title>Fehler: "), page);
        assertEquals("errorMessage", Jsoup.parse(page).select("#from[aria-invalid=true]").attr("aria-describedby"));
    }
}
