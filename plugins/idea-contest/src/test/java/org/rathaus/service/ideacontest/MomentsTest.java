package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments as readers of a language write them, and as browsers send them. */
class MomentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # language | moment
            de         | 28. Februar 2027, 23:59:59 Uhr
            de-simple  | 28. Februar 2027, 23:59:59 Uhr
            en         | 28 February 2027, 23:59:59
            """)
    void areWrittenInTheLanguageOfTheReader(String language, String written) {
        assertEquals(written, Moments.write(Instant.parse("2027-02-28T22:59:59Z"), Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # moment             | language | day where the contest is
            2027-02-28T22:59:59Z | de       | 28. Februar 2027
            2027-02-28T23:00:00Z | de       | 1. März 2027
            2027-06-30T21:59:59Z | en       | 30 June 2027
            2027-06-30T22:00:00Z | pl       | 1 lipca 2027
            """)
    void belongToTheDayThatItIsInGermany(Instant moment, String language, String day) {
        assertEquals(day, Moments.day(moment, Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # typed,             moment
            2027-02-28T23:59:59, 2027-02-28T22:59:59Z
            2027-10-31T02:30,    2027-10-31T00:30:00Z
            2027-03-28T02:30,    2027-03-28T01:30:00Z
            2027-02-29T00:00,    none
            28.2.2027,           none
            """)
    void areReadAsBrowsersSendThem(String typed, Instant moment) {
        assertEquals(Optional.ofNullable(moment), Moments.read(typed));
    }
}
