package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Offer;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;

class RunOffTest {

    private static final Election FIRST = election("mayor", "2027-05-09", "2027-05-23");
    private static final Election SECOND = election("second", "2027-05-23", null);

    private static Election election(String id, String day, String runOff) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of("id", id, "name", Map.of("de", id), "day", day, "opens", "2027-03-01T08:00"));
        Optional.ofNullable(runOff).ifPresent(it -> settings.put("runOff", it));
        return Election.of(settings, LocalDate.of(2027, 1, 1));
    }

    private static RunOff at(String moment, Election... all) {
        return new RunOff(null, new Elections(List.of(all), java.time.LocalDateTime.parse(moment).atZone(Offer.LEGAL_ZONE).toInstant()), FIRST);
    }

    @Test
    void isTheElectionOfThatDay() {
        assertEquals(Optional.of(SECOND), at("2027-05-10T08:00", FIRST, SECOND).second());
        assertEquals(Optional.empty(), at("2027-05-10T08:00", FIRST, election("other", "2027-05-30", null)).second());
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(textBlock = """
            2027-02-28T08:00:00, false
            2027-05-10T08:00:00, true
            2027-05-21T15:00:00, true
            2027-05-21T15:00:01, false
            """)
    void takesApplicationsUntilItsDeadline(String moment, boolean open) {
        assertEquals(open, at(moment, FIRST, SECOND).isOpen());
    }

    @ParameterizedTest(name = "ticked {0}: {1}")
    @CsvSource(textBlock = """
            mayor,          true
            council mayor,  true
            council,        false
            '',             false
            """)
    void isForWhoeverTickedIt(String ticked, boolean expected) {
        assertEquals(expected, RunOff.isAskedFor(Answers.of(Map.of(Elections.RUN_OFF, ticked.replace(' ', '\n'))), FIRST));
    }

    @Test
    void anApplicationIsForTheRunOffAloneThen() {
        Answers carried = RunOff.answers(Answers.of(Map.of("familyName", "Nowak", Elections.QUESTION, "mayor\ncouncil", Elections.RUN_OFF, "mayor")), SECOND);
        assertEquals(List.of("Nowak", "second", ""), List.of(carried.raw("familyName"), carried.raw(Elections.QUESTION), carried.raw(Elections.RUN_OFF)));
    }
}
