package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.identity.Role;

class KeepingPageTest extends StaffPages {

    @BeforeEach
    void begin() {
        browser.as(accounts.add("ours", "petra", "Petra Leitung", Role.SERVICE_MANAGER));
    }

    private String address() {
        return "case/" + ours.id() + "/keeping";
    }

    private String hold(String reason, String until) {
        return browser.post(address(), Map.of("op", "hold", "reason", reason, "until", until));
    }

    @Test
    void saysWhenTheCaseEndsAndWhy() {
        String page = browser.get(address());
        assertTrue(page.contains("wird am 1. Januar 2028 automatisch gelöscht. Grundlage: KAG § 12."), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        assertTrue(browser.get("case/" + ours.id()).contains(address()));
    }

    @Test
    void holdsAndReleases() {
        hold("Klage", "2027-03-31");
        assertEquals(303, browser.status());
        String held = browser.get(address() + "?done=hold");
        assertTrue(held.contains("Gesperrt bis einschließlich 31. März 2027. Eingetragen von Petra Leitung."), held);
        assertTrue(held.contains("Der Vorgang ist gesperrt.") && held.contains("Klage"), held);
        assertFalse(held.contains("Vorgang löschen"), held);
        browser.post(address(), Map.of("op", "release"));
        assertTrue(browser.get(address()).contains("Vorgang löschen"));
    }

    @ParameterizedTest
    @CsvSource({"'', 2027-03-31, einen Grund", "Klage, '', den letzten Tag", "Klage, 2026-11-21, den letzten Tag",
            "Klage, morgen, den letzten Tag"})
    void refusesAHoldThatIsNotClear(String reason, String until, String told) {
        String page = hold(reason, until);
        assertTrue(page.contains(told) && page.contains("<title>Fehler: "), page);
        assertTrue(page.contains("value=\"" + until + "\"") && page.contains(reason), page);
    }

    @ParameterizedTest
    @CsvSource({"'', 2027-03-31, reason, reason-hint reason-error", "Klage, '', until, until-error"})
    void leadsFromTheErrorToItsField(String reason, String until, String field, String notes) {
        Document page = Jsoup.parse(hold(reason, until));
        assertEquals(page.select("#" + field + "-error").text(), page.select("[data-error-summary][autofocus] a[href=#" + field + "]").text());
        assertEquals(notes, page.select("#" + field + "[aria-invalid=true]").attr("aria-describedby"));
        assertEquals(1, page.select("[aria-invalid]").size());
    }

    @Test
    void leadsToTheBoxThatIsNotTicked() {
        Document page = Jsoup.parse(browser.post(address(), Map.of("op", "destroy")));
        assertEquals(1, page.select("[data-error-summary] a[href=#confirm]").size());
        assertEquals("confirm-error", page.select("#confirm[aria-invalid=true]").attr("aria-describedby"));
    }

    @Test
    void deletesOnlyWhatIsConfirmed() {
        assertTrue(browser.post(address(), Map.of("op", "destroy")).contains("Bestätigen Sie"));
        assertTrue(desk.open(clerk, ours.id()).isPresent());
        browser.post(address(), Map.of("op", "destroy", "confirm", "yes"));
        assertEquals("/deletions?done=1", browser.location());
        assertTrue(desk.open(clerk, ours.id()).isEmpty());
        assertTrue(browser.get("deletions?done=1").contains("Der Vorgang ist gelöscht."));
    }

    @Test
    void refusesToDeleteWhatIsHeld() {
        retention.hold(clerk, ours.id(), "Klage", LocalDate.of(2027, 3, 31));
        assertTrue(browser.post(address(), Map.of("op", "destroy", "confirm", "yes")).contains("Der Vorgang ist gesperrt"));
        assertTrue(desk.open(clerk, ours.id()).isPresent());
    }

    @Test
    void handsOutTheCase() {
        assertEquals(ours.id() + "\n", browser.post(address(), Map.of("op", "handOut")));
        assertEquals("attachment; filename=\"" + ours.reference() + ".zip\"", browser.header("Content-Disposition"));
        assertEquals("no-store", browser.header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"hold", "release", "destroy", "handOut"})
    void doesNothingToAnotherTownsCase(String operation) {
        String page = browser.post("case/" + theirs.id() + "/keeping",
                Map.of("op", operation, "confirm", "yes", "reason", "Klage", "until", "2099-01-01"));
        assertEquals(404, browser.status());
        assertFalse(page.contains("Fremdling"), page);
        assertTrue(retention.hold(clerk, theirs.id()).isEmpty());
    }
}
