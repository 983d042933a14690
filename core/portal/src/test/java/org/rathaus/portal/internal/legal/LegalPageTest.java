package org.rathaus.portal.internal.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.rathaus.api.town.Towns;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.HomeArea;

class LegalPageTest {

    @TempDir
    private Path data;
    private Citizen citizen;

    @BeforeEach
    void visit() {
        citizen = new Citizen(data, area());
    }

    private static HomeArea area() {
        return new HomeArea(null, null, null, null, null, null, town -> List.of());
    }

    @ParameterizedTest
    @CsvSource({"imprint, Impressum, Wer dieses Portal anbietet", "privacy, Datenschutz, 1. Wer verantwortlich ist",
        "accessibility, Erklärung zur Barrierefreiheit, Wie barrierefrei das Portal ist"})
    void showsTheTownsOwnText(String page, String title, String heading) {
        Document shown = citizen.inTown("legal/" + page);
        assertEquals(title + " – Norderstedt", shown.title());
        assertEquals(title, shown.select("h1").text());
        assertEquals(heading, shown.select(".portal-prose h2").first().text());
    }

    @Test
    void asksSearchEnginesToWaitUntilTheTownIsFilledIn() {
        assertEquals(0, citizen.inTown("legal/imprint").select("meta[name=robots]").size());
        Towns early = Citizen.towns(data.resolve("early"), json -> json.replace("Rathausallee 50", "[AUSFÜLLEN: Straße]"));
        assertEquals("noindex", new Citizen(early, area()).inTown("legal/imprint").select("meta[name=robots]").attr("content"));
    }

    @Test
    void speaksEnglish() {
        assertEquals("Imprint", citizen.reading(Locale.ENGLISH).inTown("legal/imprint").select("h1").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal/secret", "legal/Imprint"})
    void knowsNoOtherPage(String path) {
        Document page = citizen.inTown(path);
        assertEquals(404, citizen.answer().getStatus());
        assertTrue(page.title().startsWith("Diese Seite gibt es nicht"), page.title());
    }

    @Test
    void speaksEasyGermanToEverybodyWhoAsksForIt() {
        Document page = citizen.reading(Locale.ENGLISH).inTown("legal/easy-language");
        assertEquals("Easy German", page.select("h1").text());
        assertEquals("de-simple", page.select(".portal-prose").attr("lang"));
        assertTrue(page.select("footer a[href$=legal/easy-language]").size() == 1);
    }

    @Test
    void hasOnlyPagesThatTheTownHasWritten() {
        assertTrue(citizen.inTown("legal/imprint").select("footer a[href$=legal/sign-language]").isEmpty());
        citizen.inTown("legal/sign-language");
        assertEquals(404, citizen.answer().getStatus());
    }

    @Test
    void leadsFromTheAccessibilityStatementToTheFeedback() {
        assertEquals("/norderstedt/feedback", citizen.inTown("legal/accessibility").select("main .kern-btn").attr("href"));
        assertTrue(citizen.inTown("legal/privacy").select("main .kern-btn").isEmpty());
    }
}
