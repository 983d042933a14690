package org.rathaus.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.search.SearchResult;

class GermanSearchTest extends IndexContract {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what is there,            what is typed,           is found
            Schlüsselbund,              Schlüssel,               true
            Schlüssel,                  Schlüsselbund,           true
            Schlüssel,                  schluesselbund,          true
            Schluesselbund,             Schlüssel,               true
            Drei Schlüssel,             schlussel,               true
            Regenschirm,                Schirme,                 true
            Regenschirm,                regensch,                true
            Sonnenbrille,               Brillen,                 true
            Rucksack,                   Rücksacke,               true
            Rucksack,                   Ruksack,                 true
            Geldbörse,                  Geldböhrse,              true
            Geldbörse,                  Portemonnaie,            false
            Damenfahrrad,               Fahrrad,                 true
            Fahrrad,                    fahrräder,               true
            Handtasche,                 die Handtaschen,         true
            Handschuh,                  Schal,                   false
            Straßenkarte,               strassenkarte,           true
            """)
    void findsWordsInEachForm(String title, String typed, boolean isFound) {
        documents.put(OURS, title, "");
        assertEquals(isFound ? title : "", titles(find(OURS, typed)));
    }

    @Test
    void saysWhenNothingIsSpelledExactlySo() {
        documents.put(OURS, "Rucksack", "");
        assertFalse(find(OURS, "Rucksack").isSimilar());
        assertTrue(find(OURS, "Ruksack").isSimilar());
        assertFalse(find(OURS, "Zeppelin").isSimilar());
    }

    @Test
    void listsWhatSaysItInTheTitleFirst() {
        documents.put(OURS, "Tasche", "mit einem Regenschirm darin");
        documents.put(OURS, "Regenschirm", "schwarz");
        assertEquals("Regenschirm, Tasche", titles(find(OURS, "Regenschirm")));
    }

    @Test
    void asksForAllOfTwoWordsAndForMostOfMany() {
        documents.put(OURS, "Rucksack", "schwarz, aus Leder");
        assertEquals("", titles(find(OURS, "Rucksack blau")));
        assertEquals("Rucksack", titles(find(OURS, "Rucksack schwarz Leder Aufkleber")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 1
            '   ', 1
            der die das, 1
            '+-&&||!(){}[]^"~*?:\\/', 1
            '%00 \u0000', 0
            """)
    void livesWithWhateverIsTyped(String typed, int found) {
        documents.put(OURS, "Rucksack", "");
        SearchResult result = find(OURS, typed);
        assertEquals(found, result.total());
    }

    @Test
    void readsNoMoreThanTheBeginningOfALongText() {
        documents.put(OURS, "Rucksack", "");
        assertEquals("", titles(find(OURS, "a".repeat(100_000))));
    }
}
