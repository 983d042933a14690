package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    private static String written(String... cells) {
        return new String(CsvTable.of(List.of("Straße", "Zahl"), Stream.of(List.of(cells))), StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithAMarkAndItsColumns() {
        assertEquals("\uFEFFStraße;Zahl\r\nAm Ring 4;2\r\n", written("Am Ring 4", "2"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            a;b          | "a;b"
            say "no"     | "say ""no\"""
            =1+1         | "'=1+1"
            +49 40 12    | "'+49 40 12"
            -1           | '-1
            @SUM(A1)     | "'@SUM(A1)"
            """)
    void noCellEndsItOrIsAFormula(String cell, String expected) {
        assertEquals(expected + ";", written(cell, "").lines().toList().get(1));
    }
}
