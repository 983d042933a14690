package org.rathaus.service.postalvote.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Ulzburger Str.         | Ulzburger Straße
            Ulzburgerstr           | Ulzburger Strasse
            ULZBURGER STRASSE      | Ulzburger-Straße
            Karl-Marx-Str.         | Karl Marx Straße
            Rathauspl.             | Rathausplatz
            St. Annen Ufer         | Sankt-Annen-Ufer
            Dr.-Külz-Str.          | Doktor-Külz-Straße
            Gr. Bäckerstr.         | Große Bäckerstraße
            """)
    void aStreetIsTheSame(String one, String other) {
        assertEquals(Spelling.street(one), Spelling.street(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Am Wall                | Am Wald
            Schulstraße            | Schulweg
            Straße des 17. Juni    | Straße des 20. Juli
            """)
    void aStreetIsAnother(String one, String other) {
        assertNotEquals(Spelling.street(one), Spelling.street(other));
    }

    @ParameterizedTest(name = "{0}, {1} = {2}, {3}")
    @CsvSource(delimiter = '|', emptyValue = "", quoteCharacter = '~', textBlock = """
            Am Wall 12 a             | ~~     | Am Wall             | 12a
            Am Wall 12               | a      | Am Wall             | 12 A
            Am Wall 12a              | 12 a   | Am Wall             | 012a
            Am Wall                  | Nr. 12 | Am Wall             | 12
            Am Wall                  | 12 - 14| Am Wall             | 12–14
            Am Wall                  | 5 1/2  | Am Wall 5 1/2       | 5 1/2
            Straße des 17. Juni 135  | ~~     | Str. des 17. Juni   | 135
            """)
    void aHomeIsTheSameHoweverItIsSpreadOverTwoFields(String street, String number, String otherStreet, String otherNumber) {
        assertEquals(Spelling.home(street, number), Spelling.home(otherStreet, otherNumber));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Dr. med. Groß-Müller   | gross mueller
            Mu\u0308ller           | mueller
            O'Neill                | oneill
            von der Heydt          | von der heydt
            Łukasz                 | lukasz
            Şahin                  | sahin
            Dr                     | dr
            """)
    void namesAreWrittenPlainlyAndWithoutTitles(String name, String plain) {
        assertEquals(plain, String.join(" ", Spelling.names(name)));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"meier, maier, 1", "mueller, muller, 1", "jan, jna, 1", "anna, otto, 4", "'', abc, 3", "abc, abc, 0"})
    void countsSlipsOfTheFinger(String one, String other, int distance) {
        assertEquals(distance, Spelling.distance(one, other));
    }
}
