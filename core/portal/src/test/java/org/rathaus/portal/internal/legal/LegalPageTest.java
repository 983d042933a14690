package org.rathaus.portal.internal.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.HomeArea;

class LegalPageTest {

    @TempDir
    private Path data;
    private Citizen citizen;

    @BeforeEach
    void visit() {
        citizen = new Citizen(data, new HomeArea(null, null, null, null, null, null));
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
}
