package org.rathaus.service.movingnotice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.rathaus.api.document.Document;
import org.rathaus.api.service.Texts;

class LandlordFormTest {

    /** BMG § 19 (3); where in the house the home is helps to find it. */
    @Test
    void asksForWhatTheLawNames() {
        Document document = new LandlordForm(Locale.GERMAN).document();
        List<Set<String>> facts = document.blocks().stream().filter(Document.Facts.class::isInstance).map(it -> ((Document.Facts) it).values().keySet()).toList();
        assertEquals(List.of("Name des Wohnungsgebers", "Anschrift des Wohnungsgebers", "Name des Eigentümers, wenn er ein anderer ist", "Tag des Einzugs",
                "Anschrift der Wohnung", "Lage der Wohnung"), List.copyOf(facts.get(0)));
        assertEquals(List.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5"), List.copyOf(facts.get(1)));
        assertTrue(document.blocks().get(document.blocks().size() - 1) instanceof Document.Signatures);
    }

    @Test
    void hasTheSameTextsInGermanAndEnglish() {
        Texts texts = Texts.of(LandlordPage.class);
        assertEquals(new TreeSet<>(texts.keys(Locale.GERMAN)), new TreeSet<>(texts.keys(Locale.ENGLISH)));
    }
}
