package org.rathaus.api.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawParameterTest {

    private static final LawParameter FEE = LawParameter.parse("fee", """
            # what it costs
            2020-01-01;2024-12-31; 13 ; JVKostG 2020

            2025-01-01;;15;JVKostG 2025; No. 1130
            """);

    @ParameterizedTest
    @CsvSource({"2020-01-01, 13, JVKostG 2020", "2024-12-31, 13, JVKostG 2020", "2025-01-01, 15, JVKostG 2025; No. 1130",
        "2999-12-31, 15, JVKostG 2025; No. 1130"})
    void saysWhatHoldsOnADayAndWhereThatIsWritten(LocalDate day, String value, String citation) {
        assertEquals(value, FEE.on(day).text());
        assertEquals(citation, FEE.on(day).citation());
    }

    @Test
    void saysNothingOfOtherDays() {
        assertThrows(NoSuchElementException.class, () -> FEE.on(LocalDate.of(2019, 12, 31)));
        assertEquals(2, FEE.values().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;15", ";;15; ", ";2024-12-31;13;old\n2024-12-31;;15;new", ";;13;old\n;;15;new"})
    void isRefusedWithoutACitationOrWithTwoValuesOfADay(String text) {
        assertThrows(IllegalArgumentException.class, () -> LawParameter.parse("fee", text));
    }

    @Test
    void isMissedByItsName() {
        assertThrows(IllegalArgumentException.class, () -> LawParameter.of(LawParameterTest.class, "nothing"));
    }
}
