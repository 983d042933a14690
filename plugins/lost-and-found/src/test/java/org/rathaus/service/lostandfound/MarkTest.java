package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # kept,            said,              same
            WSBC-60 1201 23,   wsbc6o120123,      true
            WSBC6012O123,      WSBC 6012 0123,    true
            Für Änne 1999,     für änne 1999,     true
            Für Änne 1999,     Für Anne 1998,     false
            1234,              1243,              false
            1234,              '',                false
            ABC,               '---',             false
            """)
    void isComparedHoweverItIsWritten(String kept, String said, boolean isSame) {
        assertEquals(isSame, new Mark(UUID.randomUUID(), MarkKind.SERIAL, kept).isSame(said));
    }
}
