package org.rathaus.api.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Texts texts = Texts.of(TextsTest.class);

    @ParameterizedTest
    @CsvSource({"de, Grüße an Ewa von 5", "de-DE, Grüße an Ewa von 5", "en-GB, Greetings to Ewa from 5",
        "fr, Grüße an Ewa von 5"})
    void speaksTheLanguageElseGerman(String language, String text) {
        assertEquals(text, texts.get(Locale.forLanguageTag(language), "greeting", "Ewa", 5));
    }

    @Test
    void givesInGermanWhatALanguageLacks() {
        assertEquals(Optional.of("nur Deutsch"), texts.find(Locale.ENGLISH, "only"));
        assertEquals(Set.of("greeting"), texts.keys(Locale.ENGLISH));
    }

    @Test
    void speaksEasyGermanElseGerman() {
        assertEquals("Hallo Ewa. Von: 5", texts.get(Texts.EASY_GERMAN, "greeting", "Ewa", 5));
        assertEquals(Optional.of("nur Deutsch"), texts.find(Texts.EASY_GERMAN, "only"));
        assertEquals(Optional.of(Locale.GERMAN), texts.languageOf(Texts.EASY_GERMAN, "only"));
    }

    @Test
    void speaksALanguageThatStandsBesideGerman() {
        Locale polish = Locale.forLanguageTag("pl");
        assertEquals("Ewa, 5 pozdrawia", texts.get(polish, "greeting", "Ewa", 5));
        assertEquals(Set.of(polish), texts.besideGerman());
        assertEquals(Set.of("greeting", "only"), texts.keys(Locale.GERMAN));
    }

    @Test
    void namesTheTextThatIsMissing() {
        String message = assertThrows(IllegalArgumentException.class, () -> texts.get(Locale.GERMAN, "none")).getMessage();
        assertEquals("no text none beside org.rathaus.api.service.TextsTest", message);
    }

    @ParameterizedTest
    @CsvSource({"{0} and {1}, {1} and $1", "{0}{0}, {1}{1}", "{2}, {2}", "{x}, {x}"})
    void doesNotReplaceWhatStandsInAValue(String text, String filled) {
        assertEquals(filled, Texts.fill(text, "{1}", "$1"));
    }
}
