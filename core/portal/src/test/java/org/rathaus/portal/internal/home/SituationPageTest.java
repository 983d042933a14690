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
import org.rathaus.api.service.Availability;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.FishingLicence;
import org.rathaus.portal.internal.HomeArea;

class SituationPageTest {

    private static final String PUPPY = """
            {"id": "puppy", "services": ["dog-tax"], "name": {"de": "Ein Welpe"}, "words": {"de": "Wurfkiste Züchterin"}}""";

    @TempDir
    private Path data;
    private Citizen citizen;

    @BeforeEach
    void visit() {
        citizen = new Citizen(data, new HomeArea(null, null, null, null, null, null, town -> List.of()), FishingLicence.offered(), DogTax.which(Availability.open()));
    }

    @Test
    void saysWhatTheTownSaysAndWhoHelpsWithoutAService() {
        Document page = citizen.inTown("situation/found");
        assertEquals("Etwas verloren oder gefunden – Norderstedt", page.title());
        assertTrue(page.select(".portal-prose").text().startsWith("Fundsachen nimmt der Bürgerservice"));
        assertEquals("Online geht das hier noch nicht. Es hilft Ihnen: Bürgerservice, +49 40 66969 000", page.select("main p:has(a[href^=tel])").text());
    }

    @Test
    void speaksTheLanguagesOfTheTown() {
        assertEquals("Lost or found something", citizen.reading(Locale.ENGLISH).inTown("situation/found").select("h1").text());
        assertTrue(citizen.inTown("situation/found").select(".portal-prose").text().startsWith("The information desk"));
    }

    @Test
    void namesWhoAnswersForItsArea() {
        assertTrue(citizen.inTown("situation/moving").select(".portal-help").text().contains("Jens Lorenzen"));
    }

    @Test
    void showsTheServicesThatTheTownNames(@TempDir Path other) {
        Citizen visitor = new Citizen(Citizen.towns(other, json -> json.replace("\"situations\": [", "\"situations\": [" + PUPPY + ",")),
                new HomeArea(null, null, null, null, null, null, town -> List.of()), FishingLicence.offered(), DogTax.which(Availability.open()));
        Document page = visitor.inTown("situation/puppy");
        assertEquals(List.of("/norderstedt/dog-tax"), page.select(".kern-card a").eachAttr("href"));
        assertEquals("Ein Welpe", page.select("h1").text());
        assertFalse(page.select("main").text().contains("noch nicht"), page.text());
        assertEquals(List.of("/norderstedt/dog-tax"), visitor.inTown("?q=Wurfkiste").select(".kern-card a").eachAttr("href"));
    }

    @Test
    void isNotThereWithoutAnythingToSay() {
        for (String id : List.of("birth", "nothing")) {
            citizen.inTown("situation/" + id);
            assertEquals(404, citizen.answer().getStatus(), id);
        }
    }
}
