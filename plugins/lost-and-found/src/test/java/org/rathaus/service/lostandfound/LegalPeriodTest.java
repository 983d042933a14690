package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # worth, found,     reported,   last day of the owner's sole right
            10.01, 2026-01-10, 2026-01-15, 2026-07-15
            10,    2026-01-10, 2026-01-15, 2026-07-10
            0,     2026-01-10, 2026-01-15, 2026-07-10
            50,    2026-08-31, 2026-08-31, 2027-02-28
            50,    2027-08-31, 2027-08-31, 2028-02-29
            50,    2026-03-29, 2026-03-29, 2026-09-29
            50,    2026-10-25, 2026-10-25, 2027-04-25
            """)
    void endsSixMonthsAfterTheReportOrOfSmallThingsTheFind(BigDecimal worth, LocalDate found, LocalDate reported, LocalDate last) {
        assertEquals(last, LegalPeriod.last(worth, found, reported));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10,    false
            10.01, true
            500,   true
            """)
    void whatIsWorthMoreThanTenEurosMustBeReported(BigDecimal worth, boolean isDuty) {
        assertEquals(isDuty, LegalPeriod.isToBeReported(worth, LocalDate.of(2026, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-05-01, 2029-05-01
            2028-02-29, 2031-02-28
            """)
    void proceedsAreHeldForThreeYears(LocalDate noticeUntil, LocalDate last) {
        assertEquals(last, LegalPeriod.proceedsLast(noticeUntil));
    }
}
