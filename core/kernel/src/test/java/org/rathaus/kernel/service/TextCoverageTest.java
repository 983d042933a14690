package org.rathaus.kernel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.rathaus.api.service.Texts;

class TextCoverageTest {

    @Test
    void tellsWhatALanguageLacksOrSaysOtherwise() {
        assertEquals(new TextCoverage(Locale.ENGLISH, 3, List.of("only"), List.of("more"), List.of("farewell")),
                TextCoverage.of(Texts.of(TextCoverageTest.class), Locale.ENGLISH));
    }
}
