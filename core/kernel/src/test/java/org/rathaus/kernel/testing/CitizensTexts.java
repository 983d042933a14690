package org.rathaus.kernel.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.rathaus.api.service.Texts;

/** What holds for the texts of every module from which citizens read. */
public abstract class CitizensTexts {

    @Test
    void areCompleteInEnglish() throws IOException {
        assertEquals(List.of(), TextFiles.gaps(Locale.ENGLISH));
    }

    @Test
    void areCompleteInEasyGerman() throws IOException {
        assertEquals(List.of(), TextFiles.gaps(Texts.EASY_GERMAN));
    }

    @Test
    void haveShortSentencesInEasyGerman() throws IOException {
        assertEquals(List.of(), TextFiles.longSentences());
    }
}
