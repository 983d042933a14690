package org.rathaus.portal.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Schlüssel", "schluessel", "SCHLUSSEL", "Schlu\u0308ssel"})
    void writesUmlautsInOneWay(String typed) {
        assertEquals("schlussel", Words.fold(typed));
    }

    @Test
    void knowsWordsByTheirLetters() {
        assertEquals(List.of("strasse", "12", "a"), Words.of("  Straße, 12-a! "));
    }
}
