package org.rathaus.service.postalvote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.election.Election;

class ElectionsTest {

    private static final Map<String, Object> STATE = Offers.election("ltw", "2027-04-18", "2027-03-08T08:00", "");
    private static final Map<String, Object> MAYOR =
            Offers.election("bmw", "2027-09-12", "2027-08-02T09:00", "2027-09-08T23:00");

    private final PostalVote service = new PostalVote();

    @ParameterizedTest(name = "{0}: open {1} until {2}")
    @CsvSource(textBlock = """
            2027-03-08T07:59:59, false, 2027-03-08T08:00:00
            2027-03-08T08:00:00, true,  2027-04-16T15:00:00
            2027-04-16T14:59:59, true,  2027-04-16T15:00:00
            2027-04-16T15:00:00, false, 2027-08-02T09:00:00
            2027-08-02T09:00:00, true,  2027-09-08T23:00:00
            2027-09-08T23:00:00, false,
            """)
    void opensAndClosesWithTheWindowsOfItsElections(String moment, boolean open, String until) {
        Availability availability = service.availability(Offers.at(moment, STATE, MAYOR));
        assertEquals(open, availability.isOpen());
        assertEquals(until, availability.until().map(it -> it.atZone(Offer.LEGAL_ZONE).toLocalDateTime())
                .map(it -> it.format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"))).orElse(null));
    }

    /** The date of one of them would be read as that of the other. */
    @Test
    void tellsOfEachOfSeveralElectionsUntilWhenItIsOpen() {
        Offer offer = Offers.at("2027-03-10T12:00:00", Offers.demo(), STATE);
        assertEquals(Optional.empty(), service.availability(offer).until());
        assertEquals(List.of("Wahl ltw, 18. April 2027: Online möglich bis 16. April 2027, 15:00 Uhr.",
                "Musterwahl, 25. April 2027: Online möglich bis 23. April 2027, 15:00 Uhr."), deadlines(offer, Locale.GERMAN));
        assertEquals("Wahl ltw, 18 April 2027: Open online until 16 April 2027, 15:00.", deadlines(offer, Locale.ENGLISH).get(0));
        assertEquals("Wahl ltw, 18. April 2027: Im Internet geht es bis 16. April 2027, 15:00 Uhr.", deadlines(offer, Texts.EASY_GERMAN).get(0));
        assertEquals(Optional.of("Open online until 16 April 2027, 15:00."), service.text("elections.option.ltw.hint", Locale.ENGLISH, offer));
    }

    private List<String> deadlines(Offer offer, Locale language) {
        return service.text("service.deadlines", language, offer).orElseThrow().lines().toList();
    }

    /** Who sends later is taken, and sealed. */
    @Test
    void tellsTheDeadlineWhereTheTownTakesApplicationsForLonger() {
        Offer offer = Offers.at("2027-04-01T12:00:00", Offers.election("ltw", "2027-04-18", "", "2027-04-18T12:00"));
        assertEquals(Offers.moment("2027-04-16T15:00:00"), service.availability(offer).until().orElseThrow());
    }

    @ParameterizedTest(name = "on {0} the demonstration is on {1}")
    @CsvSource({"2026-11-22, 2027-01-03", "2026-11-23, 2027-01-10", "2026-11-28, 2027-01-10", "2027-02-14, 2027-03-28"})
    void keepsTheDemonstrationAlwaysAhead(LocalDate today, LocalDate day) {
        assertEquals(day, Election.of(Offers.demo(), today).day());
        assertTrue(service.availability(Offers.at(today + "T23:59:59", Offers.demo())).isOpen());
    }

    @Test
    void isClosedInATownWithoutElections() {
        Availability availability = service.availability(new Offer(Offers.TOWN, Map.of(), Offers.moment("2027-01-01T00:00:00")));
        assertTrue(!availability.isOpen() && availability.until().isEmpty());
    }

    @Test
    void namesElectionsInTheLanguageElseInGerman() {
        Offer offer = Offers.at("2026-11-22T12:00:00", Offers.demo(), STATE);
        assertEquals("Demo election, 3 January 2027", label("demo", offer));
        assertEquals("Wahl ltw, 18 April 2027", label("ltw", offer));
        assertEquals("gone", label("gone", offer));
        assertTrue(service.text("service.title", Locale.GERMAN, offer).isEmpty());
        assertTrue(service.text("elections.option.ltw.hint", Locale.GERMAN, offer).isEmpty());
    }

    private String label(String election, Offer offer) {
        return service.text("elections.option." + election, Locale.ENGLISH, offer).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"id, 5", "name, Wahl", "day, 2027-13-01", "day, ", "opens, soon"})
    void explainsSettingsThatDescribeNoElection(String key, String value) {
        Map<String, Object> settings = new HashMap<>(STATE);
        settings.put(key, "id".equals(key) ? (Object) 5 : value);
        String message = assertThrows(IllegalArgumentException.class, () -> Election.of(settings, LocalDate.EPOCH)).getMessage();
        assertTrue(message.startsWith("an election with"), message);
    }
}
