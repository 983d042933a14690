package org.rathaus.backoffice.internal.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.backoffice.internal.staff.StaffPages;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;

class ServicePagesTest extends StaffPages {

    private static final String PAGE = "services/dog-tax";

    @BeforeEach
    void begin() {
        browser.as(accounts.add("ours", "vera", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR));
    }

    private String decide(String... fields) {
        Map<String, String> sent = new HashMap<>(Map.of("op", "decide", "revision", "0", "on", "yes"));
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        return browser.post(PAGE, sent);
    }

    @Test
    void listsWhatIsInstalledAndWhatHolds() {
        String page = browser.get("services");
        assertTrue(page.contains("Hund anmelden") && page.contains("Angeboten") && page.contains("town.json"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        decide("on", "no");
        assertTrue(browser.get("services").contains("Nicht angeboten"));
    }

    @Test
    void takesTimesOfGermanyInWinterAndInSummer() {
        decide("opens", "2027-03-08T08:00", "ends", "2027-06-01T00:00", "assurance", "substantial");
        assertEquals("/" + PAGE + "?done=decide", browser.location());
        OfferPeriod period = new OfferPeriod(Optional.of(Instant.parse("2027-03-08T07:00:00Z")), Optional.of(Instant.parse("2027-05-31T22:00:00Z")));
        assertEquals(new Enablement(true, period, Optional.of(LevelOfAssurance.SUBSTANTIAL), Map.of()), enablement.decided("ours"));
        String page = browser.get(PAGE + "?done=decide");
        assertTrue(page.contains("Gespeichert. Es gilt sofort.") && page.contains("value=\"2027-03-08T08:00\"") && page.contains("Öffnet später"), page);
        assertTrue(page.contains("am 22.11.2026, 10:30 Uhr entschieden"), page);
    }

    @ParameterizedTest
    @CsvSource({"opens, morgen, „Öffnet“: Geben Sie", "ends, 2027-13-01T00:00, „Endet“: Geben Sie", "revision, 7, Jemand anderes hat"})
    void refusesWhatIsNotClearAndKeepsIt(String field, String typed, String told) {
        String page = decide("opens", "2027-01-01T08:00", field, typed);
        assertEquals(200, browser.status());
        assertTrue(page.contains(told) && page.contains("<title>Fehler: "), page);
        assertEquals(!field.equals("revision"), page.contains("href=\"#" + field + "\"") && page.contains("aria-describedby=\"" + field + "-hint errorMessage\""), page);
        assertTrue(page.contains("value=\"" + (field.equals("opens") ? typed : "2027-01-01T08:00") + "\""), page);
        assertTrue(enablement.decided("ours").period().opens().isEmpty());
    }

    @Test
    void saysWhatIsMissingAndWhatToDo() {
        enablement.need(new Check(Need.LEGAL, Grade.LACKING, "", List.of("legal.imprint (en)")), new Check(Need.CONTACT, Grade.REMARK, "example", List.of("Amt")));
        String page = browser.get(PAGE);
        assertTrue(page.contains("Füllen Sie in den Textdateien Ihrer Kommune aus: legal.imprint (en)") && page.contains("endet auf .example"), page);
        assertTrue(decide().contains("Der Dienst lässt sich noch nicht einschalten"));
    }

    @Test
    void saysOfEachServiceThatIsOnlineWhatItLacksAndLeadsThere() {
        assertFalse(browser.get("services").contains("Noch nicht alles da"));
        enablement.need(new Check(Need.LEGAL, Grade.LACKING, "", List.of("legal.imprint (en)")), new Check(Need.DELIVERY, Grade.LACKING, "none", List.of()),
                new Check(Need.CONTACT, Grade.REMARK, "example", List.of("Amt")));
        Document list = Jsoup.parse(browser.get("services"));
        assertEquals(List.of("Rechtliche Texte", "Wohin die Anträge gehen"), list.select("tbody li a").eachText());
        assertEquals(List.of("/ours/staff/" + PAGE + "#need-LEGAL", "/ours/staff/" + PAGE + "#setting-delivery"), list.select("tbody li a").eachAttr("href"));
        assertTrue(list.select(".kern-alert--warning").text().contains("Ein Dienst ist online, obwohl noch etwas fehlt. Er bleibt online."), list.text());
        Document page = Jsoup.parse(browser.get(PAGE));
        assertEquals("#setting-delivery", page.select("#need-DELIVERY a").attr("href"));
        assertEquals(0, page.select("#need-LEGAL a").size());
        assertTrue(page.text().contains("Der Dienst ist online, obwohl noch etwas fehlt"), page.text());
    }

    @Test
    void leavesOutWhatAServiceLacksThatIsOff() {
        decide("on", "no");
        enablement.need(new Check(Need.LEGAL, Grade.LACKING, "", List.of("legal.imprint (en)")));
        assertFalse(browser.get("services").contains("Es fehlt noch:"));
        assertTrue(browser.get(PAGE).contains("Bis dahin lässt sich der Dienst nicht einschalten"));
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 1 Jahr, 1 year", "P2Y6M, 2 Jahre und 6 Monate, 2 years and 6 months", "P2W, 14 Tage, 14 days", "P0D, sofort, at once",
        "P1Y1M1D, '1 Jahr, 1 Monat und 1 Tag', '1 year, 1 month and 1 day'", "bald, bald, bald"})
    void saysInWordsHowLongCasesAreKept(String written, String german, String english) {
        enablement.need(new Check(Need.RETENTION, Grade.MET, "", List.of(written)));
        assertTrue(browser.get(PAGE).contains("anonymisiert: " + german + "<"), browser.get(PAGE));
        assertTrue(browser.in(Locale.ENGLISH).get(PAGE).contains("after this time: " + english + "<"));
    }

    @Test
    void leadsToThePreviewOfTheService() {
        browser.post(PAGE, Map.of("op", "preview"));
        assertEquals(303, browser.status());
        assertTrue(browser.header("Location").endsWith("/dog-tax"), browser.header("Location"));
    }

    @Test
    void letsTheFileHoldAgain() {
        assertFalse(browser.get(PAGE).contains("Entscheidung verwerfen"));
        decide("on", "no");
        assertTrue(browser.get(PAGE).contains("Entscheidung verwerfen"));
        browser.post(PAGE, Map.of("op", "follow", "revision", "1"));
        assertTrue(browser.get(PAGE + "?done=follow").contains("Es gilt wieder town.json"));
        assertTrue(enablement.decided("ours").isOn());
    }

    @Test
    void hasATextForEachNeedInBothLanguages() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            browser.in(language);
            for (Need need : Need.values()) {
                enablement.need(new Check(need, Grade.MET, "", List.of("x")));
                assertFalse(browser.get(PAGE).contains("need."), need.name());
            }
        }
    }

    private static Map<String, String> settings(String... changed) {
        Map<String, String> sent = new HashMap<>(Map.of("op", "set", "revision", "0", "setting-copies", "3", "setting-urgent", "true",
                "setting-note", " ", "setting-streets", "Markt\n\n Ring \n", "setting-tone", "loud", "setting-offices", "south"));
        for (int i = 0; i < changed.length; i += 2) {
            sent.put(changed[i], changed[i + 1]);
        }
        return sent;
    }

    @Test
    void asksForSettingsByTheirKindWithWhatHolds() {
        Document page = Jsoup.parse(browser.get(PAGE));
        assertEquals("1", page.select("input#setting-copies[inputmode=numeric]").attr("value"));
        assertEquals("false", page.select("select#setting-urgent option[selected]").attr("value"));
        assertEquals("Markt\nRing", page.select("textarea#setting-streets").first().wholeText());
        assertEquals("Ruhig", page.select("select#setting-tone option[selected]").text());
        assertEquals("6 Monate", page.select("select#setting-retention option[selected]").text());
        assertEquals(Set.of("Mitte", "Süd"), Set.copyOf(page.select("fieldset:has([name=setting-offices]) label").eachText()));
        assertEquals("setting-copies-hint", page.select("#setting-copies").attr("aria-describedby"));
    }

    @Test
    void storesSettingsAndLeavesOutWhatIsEmpty() {
        browser.post(PAGE, settings());
        assertEquals("/" + PAGE + "?done=set", browser.location());
        assertEquals(Map.of("copies", 3, "urgent", true, "streets", List.of("Markt", "Ring"), "tone", "loud", "offices", List.of("south")),
                enablement.decided("ours").settings());
        decide("revision", "1", "opens", "2027-03-08T08:00");
        assertEquals(3, enablement.decided("ours").settings().get("copies"));
    }

    @Test
    void storesThatAListWasEmptied() {
        browser.post(PAGE, settings("setting-streets", "", "setting-offices", ""));
        assertEquals(List.of(), enablement.decided("ours").settings().get("streets"));
        assertFalse(enablement.decided("ours").settings().containsKey("offices"), "nothing was there to be emptied");
    }

    @ParameterizedTest
    @CsvSource({"copies, 10, eine ganze Zahl", "copies, viele, eine ganze Zahl", "urgent, vielleicht, Ja oder Nein", "tone, shrill, aus der Liste",
            "offices, north, aus der Liste"})
    void refusesSettingsThatTheServiceDoesNotTake(String setting, String typed, String told) {
        Document page = Jsoup.parse(browser.post(PAGE, settings("setting-" + setting, typed)));
        assertEquals(told, page.select("#setting-" + setting + "-error").text().replaceFirst("^.*?(" + told + ").*$", "$1"));
        assertTrue(page.title().startsWith("Fehler: ") && page.select("#setting-streets").text().contains("Ring"), page.html());
        assertTrue(enablement.decided("ours").settings().isEmpty());
    }

    @Test
    void leadsFromEachWrongSettingToItsField() {
        Document page = Jsoup.parse(browser.post(PAGE, settings("setting-copies", "viele", "setting-offices", "north", "setting-urgent", "vielleicht")));
        assertEquals(List.of("#setting-copies", "#setting-urgent", "#setting-offices-0"), page.select("[data-error-summary][autofocus] a").eachAttr("href"));
        assertTrue(page.select("[data-error-summary] a").first().text().startsWith("Ausfertigungen: Geben Sie eine ganze Zahl an"), page.html());
        assertEquals("setting-copies-hint setting-copies-error", page.select("#setting-copies[aria-invalid=true]").attr("aria-describedby"));
        assertEquals(List.of("setting-copies", "setting-urgent"), page.select("[aria-invalid]").eachAttr("id"));
        assertEquals(1, page.select("fieldset[aria-describedby=setting-offices-error] #setting-offices-0").size());
    }

    @Test
    void showsAnAuditorWhatIsAndTakesNothing() {
        browser.as(accounts.add("ours", "rita", "Rita Revision", Role.AUDITOR));
        String page = browser.get(PAGE);
        assertTrue(page.contains("disabled=\"disabled\"") && !page.contains("Speichern"), page);
        decide("on", "no");
        assertEquals(403, browser.status());
        assertTrue(enablement.decided("ours").isOn());
    }
}
