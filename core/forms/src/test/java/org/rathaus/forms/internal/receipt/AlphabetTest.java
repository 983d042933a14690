package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    private static Alphabet alphabet;

    @BeforeAll
    static void readTheFonts(@TempDir Path folder) {
        alphabet = new Typesetter(Fonts.in(folder)).alphabet();
    }

    @ParameterizedTest
    @CsvSource({"Ölçü", "Žižková", "Þórðardóttir", "Αγγελική", "Їжакевич", "Nguyễn", "'a\u0308 = ä'"})
    void hasTheLettersOfEuropesNames(String name) {
        assertTrue(alphabet.has(name), name);
    }

    @Test
    void composesWhatWasTypedInParts() {
        assertEquals("Müller", alphabet.write("Mu\u0308ller"));
    }

    @ParameterizedTest
    @CsvSource({"Ḧasan, Hasan", "李小龙, ???", "😀, ?", "\uE000, ?"})
    void writesMoreSimplyWhatTheFontsLack(String name, String written) {
        assertFalse(alphabet.has(name));
        assertEquals(written, alphabet.write(name));
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertEquals("ab\nc d-e", alphabet.write("a\u0007b\r\nc\u202Fd\u2011e\u200B"));
        assertTrue(alphabet.has("a\u0007b\r\nc\u202Fd\u2011e"));
    }
}
