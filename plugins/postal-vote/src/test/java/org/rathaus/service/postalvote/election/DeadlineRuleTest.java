package org.rathaus.service.postalvote.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.service.postalvote.Offers;

class DeadlineRuleTest {

    @ParameterizedTest(name = "election on {0}: until {1}")
    @CsvSource(textBlock = """
            # election day, last second in time (UTC), why
            2021-09-26,     2021-09-24T16:00:00Z,      until 2024: the second day before at 18:00
            2024-06-09,     2024-06-07T16:00:00Z,      in summer time
            2024-12-29,     2024-12-27T17:00:00Z,      last Sunday under the old rule
            2024-12-31,     2024-12-29T17:00:00Z,      the second day before a Tuesday is a Sunday
            2025-01-01,     2024-12-27T14:00:00Z,      over the year end: the Friday before a Wednesday
            2025-01-05,     2025-01-03T14:00:00Z,      first Sunday under the new rule
            2025-02-23,     2025-02-21T14:00:00Z,      Bundestag election 2025: Friday 15:00
            2025-03-30,     2025-03-28T14:00:00Z,      clocks go forward on election day: still winter time
            2025-04-06,     2025-04-04T13:00:00Z,      a week after: summer time
            2025-10-26,     2025-10-24T13:00:00Z,      clocks go back on election day: still summer time
            2025-11-02,     2025-10-31T14:00:00Z,      a week after: winter time
            2027-05-14,     2027-05-07T13:00:00Z,      the Friday before a Friday is a week away
            """)
    void followsTheLawOfTheElectionDay(LocalDate day, Instant deadline, String why) {
        assertEquals(deadline, DeadlineRule.of(day).deadline(day), why);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-21T14:59:59, true", "2025-02-21T15:00:00, true", "2025-02-21T15:00:00.9, true",
        "2025-02-21T15:00:01, false", "2025-02-23T12:00:00, false"})
    void isJudgedToTheSecond(String moment, boolean inTime) {
        Election election = Election.of(Offers.election("btw", "2025-02-23", "", ""), LocalDate.of(2025, 2, 1));
        assertEquals(inTime, election.isInTime(Offers.moment(moment)));
    }

    @Test
    void givesWayToTheDeadlineOfOtherLaw() {
        Election election = Election.of(Map.of("id", "ltw", "name", Map.of("de", "Landtagswahl"), "day", "2027-04-18",
                "deadline", "2027-04-16T12:00"), LocalDate.of(2027, 4, 1));
        assertTrue(election.isInTime(Offers.moment("2027-04-16T12:00:00")));
        assertFalse(election.isInTime(Offers.moment("2027-04-16T12:00:01")));
    }
}
