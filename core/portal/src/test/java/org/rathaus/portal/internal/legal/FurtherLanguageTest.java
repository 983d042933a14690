package org.rathaus.portal.internal.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.service.FurtherTexts;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.HomeArea;

class FurtherLanguageTest {

    private static final String FRAME = "org.rathaus.web.TownPage";

    @TempDir
    private Path data;

    @BeforeEach
    void addLanguages() {
        FurtherTexts.use(Map.of("pl", Map.of(FRAME, Map.of("next", "Dalej", "skip", "Przejdź do treści"),
                LegalPage.class.getName(), Map.of("title.imprint", "Stopka redakcyjna")),
                "ar", Map.of(FRAME, Map.of("next", "التالي", "skip", "إلى المحتوى"))));
    }

    @AfterEach
    void forgetThem() {
        FurtherTexts.use(Map.of());
    }

    private Document imprint(String language) {
        return new Citizen(data, new HomeArea(null, null, null, null, null, null, town -> List.of())).reading(Locale.forLanguageTag(language)).inTown("legal/imprint");
    }

    @Test
    void isSpokenByTheFrameOfEachPage() {
        Document page = imprint("pl");
        assertEquals("pl", page.select("html").attr("lang"));
        assertFalse(page.select("html").hasAttr("dir"));
        assertEquals("Przejdź do treści", page.select(".portal-skip").text());
        assertEquals("Stopka redakcyjna", page.select("h1").text());
    }

    @Test
    void marksWhatTheTownSaysInAnotherOne() {
        assertEquals("de", imprint("pl").select(".portal-prose").attr("lang"));
    }

    @Test
    void runsFromRightToLeftWhereItDoes() {
        Document page = imprint("ar");
        assertEquals("rtl", page.select("html").attr("dir"));
        assertEquals("إلى المحتوى", page.select(".portal-skip").text());
    }

    @Test
    void isGermanWhereNobodyHasAddedIt() {
        assertEquals("de", imprint("fr").select("html").attr("lang"));
    }
}
