package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestFormTest {

    static final Map<String, String> RIGHT = Map.ofEntries(Map.entry("starts", "2027-01-04T08:00:00"), Map.entry("ends", "2027-02-28T23:59:59"),
            Map.entry("published", "yes"), Map.entry("youngest", "14"), Map.entry("winners", "3"), Map.entry("alternates", "5"), Map.entry("acceptDays", "28"),
            Map.entry("title.de", "Ideen = gesucht"), Map.entry("title.en", "Ideas wanted"), Map.entry("intro.de", "Zeile eins\nZeile \\zwei"),
            Map.entry("area.1.de", "Freizeit"), Map.entry("area.1.en", "Leisure"), Map.entry("area.2.de", "Karte"), Map.entry("areaId.2", "eventMap"));

    private static ContestForm typed(Map<String, String> fields) {
        return ContestForm.sent(name -> fields.getOrDefault(name, ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # field,     typed,               problem
            starts,      '',                  moment
            starts,      31.2.2027,           moment
            ends,        2027-01-04T07:59:59, order
            ends,        2027-01-04T08:00:00, order
            title.de,    '',                  required
            intro.de,    ' ',                 required
            youngest,    100,                 number
            youngest,    -1,                  number
            winners,     0,                   number
            winners,     101,                 number
            alternates,  drei,                number
            acceptDays,  6,                   number
            acceptDays,  366,                 number
            """)
    void saysWhatIsWrong(String field, String value, String problem) {
        Map<String, String> fields = new HashMap<>(RIGHT);
        fields.put(field, value);
        assertEquals(problem, typed(fields).problems().getOrDefault(field, typed(fields).problems().get("ends")));
    }

    @Test
    void wantsAnAreaInGerman() {
        Map<String, String> fields = new HashMap<>(RIGHT);
        fields.keySet().removeIf(it -> it.startsWith("area"));
        assertEquals(Map.of("area.1.de", "area"), typed(fields).problems());
        fields.put("area.1.de", "Freizeit");
        fields.put("area.3.en", "Leisure");
        assertEquals(Map.of("area.3.de", "required"), typed(fields).problems());
    }

    @Test
    void keepsWhatWasTyped() {
        assertEquals(Map.of(), typed(RIGHT).problems());
        Contest contest = new Contest(new java.util.UUID(1, 1), typed(RIGHT).terms());
        ContestTerms terms = contest.terms();
        assertEquals(List.of("area1", "eventMap"), terms.words().areas());
        assertEquals("Ideen = gesucht", contest.word("title", Locale.GERMAN));
        assertEquals("Ideas wanted", contest.word("title", Locale.ENGLISH));
        assertEquals("Zeile eins\nZeile \\zwei", contest.word("intro", Locale.ENGLISH));
        assertEquals(terms, ContestForm.of(terms).terms());
    }

    /** The end of February at the end of the day, and the two nights in which clocks change. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # typed,              moment
            2027-02-28T23:59:59,  2027-02-28T22:59:59Z
            2028-02-29T23:59:59,  2028-02-29T22:59:59Z
            2027-03-28T02:30:00,  2027-03-28T01:30:00Z
            2027-03-28T03:00:00,  2027-03-28T01:00:00Z
            2027-10-31T02:30:00,  2027-10-31T00:30:00Z
            2027-10-31T03:00:00,  2027-10-31T02:00:00Z
            2027-06-30T23:59,     2027-06-30T21:59:00Z
            """)
    void readsGermanTime(String typed, Instant moment) {
        assertEquals(moment, Moments.read(typed).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # moment,                  open,  over
            2027-01-04T06:59:59.999Z,  false, false
            2027-01-04T07:00:00Z,      true,  false
            2027-02-28T22:59:59Z,      true,  false
            2027-02-28T22:59:59.999Z,  true,  false
            2027-02-28T23:00:00Z,      false, true
            """)
    void isJudgedToTheSecond(Instant moment, boolean isOpen, boolean isOver) {
        Contest contest = new Contest(new java.util.UUID(1, 1), typed(RIGHT).terms());
        assertEquals(isOpen, contest.isInTime(moment));
        assertEquals(isOver, contest.isOver(moment));
        assertEquals(isOpen, contest.availability(moment).isOpen());
    }
}
