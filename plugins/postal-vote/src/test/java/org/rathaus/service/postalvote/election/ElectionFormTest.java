package org.rathaus.service.postalvote.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.service.postalvote.Offers;

class ElectionFormTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    /** A Sunday: the deadline is on Friday, 10 September, at 15:00. */
    private static final Map<String, String> COMPLETE = Map.of("code", "bmw-2027", "nameDe", "Bürgermeisterwahl", "kind", "mayor",
            "day", "2027-09-12");

    private static Map<String, String> with(String... changes) {
        Map<String, String> typed = new HashMap<>(COMPLETE);
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "fine", textBlock = """
            code     | ltw-2027-b       | fine
            code     | ''               | code
            code     | 2027             | code
            code     | Bürgermeister    | code
            code     | bmw_2027         | code
            code     | a-               | code
            nameDe   | ''               | missing
            nameEn   | Mayoral election | fine
            kind     | ''               | choose
            kind     | king             | choose
            day      | ''               | missing
            day      | 2027-02-29       | day
            day      | 12.9.2027        | day
            day      | 2025-09-12       | unlikely
            day      | 2099-09-12       | unlikely
            opens    | 2027-08-02T09:00 | fine
            opens    | 2.8. 9 Uhr       | moment
            opens    | 2027-09-10T15:00 | afterClose
            opens    | 2027-03-28T02:30 | skipped
            opens    | 2026-10-25T02:30 | twice
            opens    | 2026-10-25T03:00 | fine
            closes   | 2027-09-10T15:00 | fine
            closes   | 2027-09-10T15:01 | afterDeadline
            deadline | 2027-09-12T15:01 | afterElection
            dispatch | 2027-09-13       | afterElection
            dispatch | 2027-08-09       | fine
            runOff   | 2027-09-12       | beforeElection
            runOff   | 2027-09-26       | fine
            """)
    void says(String field, String value, String problem) {
        ElectionForm form = ElectionForm.of(with(field, value));
        assertEquals(problem == null, form.read(TODAY).isPresent());
        assertEquals(problem, form.problems().get(field));
    }

    @ParameterizedTest
    @CsvSource({"deadline, 2027-09-10T18:00, law, missing", "carried, yes, runOff, missing"})
    void asksForWhatBelongsToIt(String field, String value, String other, String problem) {
        ElectionForm form = ElectionForm.of(with(field, value));
        assertTrue(form.read(TODAY).isEmpty());
        assertEquals(Map.of(other, problem), form.problems());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        ElectionForm form = ElectionForm.of(with("code", "1", "kind", "", "closes", "2027-09-11T12:00"));
        assertTrue(form.read(TODAY).isEmpty());
        assertEquals(Map.of("code", "code", "kind", "choose", "closes", "afterDeadline"), form.problems());
    }

    @Test
    void letsAnotherLawMoveTheDeadline() {
        ElectionForm form = ElectionForm.of(with("deadline", "2027-09-10T18:00", "law", "LWO § 20", "closes", "2027-09-10T17:59"));
        Election election = form.read(TODAY).orElseThrow().election();
        assertEquals(Offers.moment("2027-09-10T18:00:00"), election.deadline());
        assertEquals("LWO § 20", election.times().citation());
    }

    @Test
    void leavesToTheLawWhatIsNotTyped() {
        Election election = ElectionForm.of(COMPLETE).read(TODAY).orElseThrow().election();
        assertEquals(Offers.moment("2027-09-10T15:00:00"), election.closes());
        assertTrue(election.isOpen(Offers.moment("2027-03-01T00:00:00")) && election.times().emergency().isEmpty());
        assertEquals("Bürgermeisterwahl, 12 September 2027", election.label(Locale.ENGLISH));
    }

    @Test
    void showsWhatIsSetAsItWasTyped() {
        Map<String, String> typed = with("nameEn", "Mayor", "opens", "2027-08-02T09:00", "closes", "2027-09-08T23:00", "emergency", "yes", "deadline",
                "2027-09-10T18:00", "law", "LWO", "dispatch", "2027-08-09", "runOff", "2027-09-26", "carried", "yes");
        ElectionPlan plan = ElectionForm.of(typed).read(TODAY).orElseThrow();
        ElectionForm again = ElectionForm.of(new StoredElection(plan).plan());
        typed.forEach((field, value) -> assertEquals(value, again.value(field), field));
        assertEquals(List.of(), plan.changesFrom(again.read(TODAY).orElseThrow()));
        assertEquals(List.of("day", "closes"), plan.changesFrom(ElectionForm.of(with("nameEn", "Mayor", "opens", "2027-08-02T09:00", "closes", "2027-09-08T22:00",
                "emergency", "yes", "deadline", "2027-09-10T18:00", "law", "LWO", "dispatch", "2027-08-09", "runOff", "2027-09-26", "carried", "yes", "day",
                "2027-09-19")).read(TODAY).orElseThrow()));
    }
}
