package org.rathaus.portal.internal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.Availability;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.FishingLicence;
import org.rathaus.portal.internal.HomeArea;

class HomePageTest {

    @TempDir
    private Path data;
    private Citizen citizen;

    @BeforeEach
    void visit() {
        // without cases and receipts: the home must not ask for them
        citizen = new Citizen(data, new HomeArea(null, null, null, null, null, null, town -> List.of()), FishingLicence.offered(),
                DogTax.which(Availability.open()));
    }

    @Test
    void groupsServicesBySubject() {
        Document page = citizen.inTown("");
        assertEquals("Was möchten Sie erledigen? – Norderstedt", page.title());
        assertEquals(List.of("Was ist Ihr Anlass?", "Steuern und Gebühren", "Ordnung und Fundsachen", "Lieber persönlich?",
                "Brauchen Sie Hilfe?"), page.select("h2").eachText());
        assertEquals(List.of("/norderstedt/dog-tax", "/norderstedt/fishing-licence"),
                page.select(".kern-card a").eachAttr("href"));
    }

    @Test
    void tellsWhatEachServiceIsFor() {
        assertEquals("Wer einen Hund hat, zahlt Hundesteuer. Melden Sie ihn hier an.", citizen.inTown("").select(".kern-card p").first().text());
    }

    @Test
    void showsTextsAsText() {
        assertEquals("Angelschein <b>&\"bestellen\"", citizen.inTown("").select("[href$=fishing-licence]").text());
    }

    @Test
    void speaksEnglish() {
        Document page = citizen.reading(Locale.ENGLISH).inTown("");
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals("Register a dog", page.select("[href$=dog-tax]").text());
        assertEquals("Open", page.select(".kern-badge").first().text());
    }

    @Test
    void tellsHowToComeInPerson() {
        String text = citizen.inTown("").select("[aria-labelledby=inPersonTitle]").text();
        assertTrue(text.contains("Rathausallee 50") && text.contains("+49 40 66969 000") && text.contains("Uhr"), text);
    }

    @Test
    void keepsNoSession() {
        citizen.inTown("");
        assertFalse(citizen.hasSession());
        assertTrue(citizen.answer().getCookies().isEmpty());
    }

    @Test
    void leavesOutAServiceThatFails(@TempDir Path other) {
        Citizen visitor = new Citizen(other, new HomeArea(null, null, null, null, null, null, town -> List.of()), DogTax.which(null), FishingLicence.offered());
        assertEquals(List.of("/norderstedt/fishing-licence"), visitor.inTown("").select(".kern-card a").eachAttr("href"));
    }

    @Test
    void saysThatNothingCanBeDoneOnline(@TempDir Path other) {
        Document page = new Citizen(other, new HomeArea(null, null, null, null, null, null, town -> List.of())).inTown("");
        assertTrue(page.select(".portal-empty").text().startsWith("Im Moment können Sie hier nichts online erledigen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hund", "HUNDE", "Welpen", "gebuhren", "wo kann ich meinen Hund anmelden?", "register"})
    void findsServicesByEverydayWords(String words) {
        Document page = citizen.inTown("?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(List.of("/norderstedt/dog-tax"), page.select(".kern-card a").eachAttr("href"));
        assertEquals(words, page.select("input[name=q]").attr("value"));
        assertEquals("Zu „" + words + "“ passt 1 Dienst.", page.select("[role=status]").text());
    }

    @Test
    void saysWhenNothingWasFound() {
        Document page = citizen.inTown("?q=%3Cscript%3E");
        assertTrue(page.select("[role=status]").text().startsWith("Zu „<script>“ haben wir nichts gefunden."));
        assertEquals("Suche nach „<script>“ – Norderstedt", page.title());
        assertEquals("/norderstedt/", page.select("main p a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T11:00:00Z, Offen bis 1. Dezember 2026", "2026-11-30T23:00:00Z, Offen bis 30. November 2026",
        "2026-11-22T17:00:00Z, 'Offen bis heute, 18:00 Uhr'"})
    void tellsUntilWhenAServiceIsOpen(java.time.Instant end, String badge, @TempDir Path other) {
        Citizen visitor = new Citizen(other, new HomeArea(null, null, null, null, null, null, town -> List.of()), DogTax.which(Availability.openUntil(end)));
        assertEquals(badge, visitor.inTown("").select(".kern-badge--success").text());
    }

    @ParameterizedTest
    @CsvSource({"2027-03-08T07:00:00Z, Öffnet am 8. März 2027", "2026-11-22T15:00:00Z, Öffnet heute um 16:00 Uhr"})
    void tellsWhenAServiceOpens(java.time.Instant opening, String badge, @TempDir Path other) {
        Citizen visitor = new Citizen(other, new HomeArea(null, null, null, null, null, null, town -> List.of()), DogTax.which(Availability.closedUntil(opening)));
        assertEquals(badge, visitor.inTown("").select(".kern-badge--info").text());
    }

    @Test
    void tellsThatAServiceIsClosed(@TempDir Path other) {
        Citizen visitor = new Citizen(other, new HomeArea(null, null, null, null, null, null, town -> List.of()), DogTax.which(Availability.closed()));
        assertEquals("Zurzeit geschlossen", visitor.inTown("").select(".portal-badge--neutral").text());
    }

    @Test
    void tellsWhenAServiceEnded(@TempDir Path other) {
        Availability ended = Availability.ended(java.time.Instant.parse("2026-11-19T23:00:00Z"));
        Citizen visitor = new Citizen(other, new HomeArea(null, null, null, null, null, null, town -> List.of()), DogTax.which(ended));
        assertEquals("Beendet am 19. November 2026", visitor.inTown("").select(".portal-badge--neutral").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schlüssel verloren", "fundbuero", "lost"})
    void findsOccasionsByEverydayWords(String words) {
        Document page = citizen.inTown("?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(List.of("/norderstedt/situation/found"), page.select(".portal-occasions a").eachAttr("href"));
        assertEquals("Zu „" + words + "“ gibt es noch keinen Dienst, aber einen Rat:", page.select("[role=status]").text());
    }

    @Test
    void namesWhoHelpsWithEachService() {
        String contacts = citizen.inTown("").select("[aria-labelledby=inPersonTitle] .kern-description-list").last().text();
        assertTrue(contacts.contains("Hund anmelden") && contacts.contains("Bürgerservice") && contacts.contains("+49 40 66969 000"), contacts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22       | 2026-11-22       | Am 22. November 2026
            2026-11-20       | 2026-11-30       | 20. November 2026 bis 30. November 2026
            2026-11-22T08:00 | 2026-11-22T15:00 | 22. November 2026, 08:00 Uhr bis 22. November 2026, 15:00 Uhr
            2026-11-22T14:03 | 2026-11-23       |
            2026-11-20       | 2026-11-22T14:02 |
            2026-11-20       | 2026-11-21       |
            """)
    void showsNoticesInTheirTime(String from, String until, String when, @TempDir Path other) {
        String notice = "\"notices\": [{\"kind\": \"outage\", \"from\": \"%s\", \"until\": \"%s\", \"title\": {\"de\": \"Störung <b>\"}, \"text\": {\"de\": \"Heute\"}}]";
        Document page = Citizen.in(other, notice.formatted(from, until), new HomeArea(null, null, null, null, null, null, town -> List.of())).inTown("");
        assertEquals(when == null ? List.of() : List.of("Störung <b>"), page.select(".portal-notices .kern-alert--warning h3").eachText());
        assertEquals(when == null ? "" : "Heute " + when, page.select(".portal-notices .kern-alert__body").text());
    }
}
