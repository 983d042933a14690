package org.rathaus.backoffice.internal.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.backoffice.internal.staff.StaffPages;
import org.rathaus.kernel.town.Enablement;

/** An administrator of two towns sees what copying would set before it does. */
class CopyPageTest extends StaffPages {

    private static final String PAGE = "services";

    private StaffMember there;

    @BeforeEach
    void begin() {
        there = accounts.add("theirs", "vera", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR);
        browser.as(accounts.add("ours", "vera", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR)).alsoAs(there);
        enablement.decide(there, "dog-tax", new Enablement(false, OfferPeriod.ALWAYS, Optional.of(LevelOfAssurance.SUBSTANTIAL),
                Map.of("copies", 3, "urgent", true, "streets", List.of("Markt"), "tone", "loud")), 0);
    }

    private Document plan() {
        return Jsoup.parse(browser.get(PAGE + "?from=theirs"));
    }

    @Test
    void showsOldAndNewInWords() {
        Document page = plan();
        assertEquals(List.of("Online angeboten Ja Nein", "Vertrauensniveau ohne Anmeldung substanziell", "Ausfertigungen 1 3", "Eilig Nein Ja",
                "Straßen Markt, Ring Markt", "Ton Ruhig Laut"), page.select("section[aria-labelledby=copy-dog-tax] tbody tr").eachText());
        assertEquals("Hund anmelden", page.select("#copy-dog-tax").text());
        assertTrue(page.text().contains("Noch ist nichts geändert."), page.text());
        assertEquals(0, page.select("select#from").size());
        assertFalse(page.html().contains("wicket:") || page.html().contains("[Warning"), page.html());
        assertTrue(enablement.decided("ours").isOn());
    }

    @Test
    void showsItInEnglish() {
        browser.in(Locale.ENGLISH);
        assertEquals("Offered online Yes No", plan().select("tbody tr").first().text());
    }

    @Test
    void copiesWhatWasSeen() {
        assertEquals("seen-0", plan().select("form[method=post] input[name=mark]").attr("value"));
        String page = browser.post(PAGE, Map.of("from", "theirs", "mark", "seen-0"));
        assertTrue(page.contains("Hund anmelden: ausgeschaltet") && page.contains("Nicht angeboten"), page);
        assertEquals(3, enablement.decided("ours").settings().get("copies"));
    }

    @Test
    void copiesNothingElseThanWhatWasSeen() {
        String page = browser.post(PAGE, Map.of("from", "theirs"));
        assertTrue(page.contains("Inzwischen hat sich etwas geändert.") && page.contains("Ausfertigungen") && page.contains("<title>Fehler: "), page);
        assertTrue(enablement.decided("ours").isOn());
    }

    @Test
    void saysWhereNothingChanges() {
        enablement.followFile(there, "dog-tax", 1);
        assertTrue(plan().text().contains("Hier ändert sich nichts."));
    }

    @Test
    void knowsOnlyTownsWhereSomebodyIsAnAdministratorToo() {
        browser.get(PAGE + "?from=elsewhere");
        assertEquals(404, browser.status());
    }
}
