package org.rathaus.forms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.rathaus.api.service.Texts;
import org.rathaus.api.testing.TextFiles;

/** What citizens read in mails about what they have saved, and in receipts. */
class TextsTest {

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
