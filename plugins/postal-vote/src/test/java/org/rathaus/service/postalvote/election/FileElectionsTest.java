package org.rathaus.service.postalvote.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.service.postalvote.Offers;

class FileElectionsTest {

    private static final Map<String, Object> MAYOR = Offers.election("mayor", "2027-04-18", "", "");

    private final FileElections elections = new FileElections();

    @Test
    void areReadOnceADay() {
        List<Election> morning = elections.of(Offers.at("2027-03-01T08:00:00", MAYOR));
        assertSame(morning, elections.of(Offers.at("2027-03-01T23:59:59", MAYOR)));
    }

    @Test
    void moveWithTheDayWhereTheyRoll() {
        List<Election> sunday = elections.of(Offers.at("2027-03-07T23:59:59", Offers.demo()));
        assertNotEquals(sunday.get(0).day(), elections.of(Offers.at("2027-03-08T00:00:00", Offers.demo())).get(0).day());
    }

    @Test
    void areThoseOfTheFileAsItIsNow() {
        elections.of(Offers.at("2027-03-01T08:00:00", MAYOR));
        List<Election> later = elections.of(Offers.at("2027-03-01T08:00:01", MAYOR, Offers.election("council", "2027-04-18", "", "")));
        assertEquals(List.of("mayor", "council"), later.stream().map(Election::id).toList());
        assertEquals(List.of(), elections.of(Offers.at("2027-03-01T08:00:02")));
    }

    @Test
    void aWrongOneIsToldEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThrows(IllegalArgumentException.class, () -> elections.of(Offers.at("2027-03-01T08:00:00", Map.of("id", "nameless"))));
        }
    }
}
