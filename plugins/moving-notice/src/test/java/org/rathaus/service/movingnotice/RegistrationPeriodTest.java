package org.rathaus.service.movingnotice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationPeriodTest {

    @ParameterizedTest(name = "moved in on {0}: until {1} by {2}")
    @CsvSource(textBlock = """
            2027-03-01, 2027-03-15, BMG § 17 (1)
            2027-03-05, 2027-03-19, BMG § 17 (1)
            2027-03-06, 2027-03-22, BMG § 17 (1)
            2027-03-07, 2027-03-22, BMG § 17 (1)
            2027-12-20, 2028-01-03, BMG § 17 (1)
            2028-02-15, 2028-02-29, BMG § 17 (1)
            2015-11-01, 2015-11-16, BMG § 17 (1)
            2015-10-30, 2015-11-06, MRRG § 11 (1) and the law of the states
            """)
    void endsTwoWeeksLaterAndNeverOnAWeekend(LocalDate movedOn, LocalDate lastDay, String citation) {
        RegistrationPeriod period = RegistrationPeriod.of(movedOn);
        assertEquals(lastDay, period.lastDay(movedOn));
        assertEquals(citation, period.citation());
    }
}
