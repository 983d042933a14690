package org.rathaus.api.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.town.OfferPeriod;

class AvailabilityTest {

    /** A day of 2027; empty where there is none. */
    private static Optional<Instant> day(String day) {
        return Optional.ofNullable(day).map(it -> Instant.parse("2027-" + it + "T00:00:00Z"));
    }

    private static String words(Availability availability) {
        return ((availability.isOpen() ? "open" : "closed") + availability.until().map(it -> " until " + it).orElse("")
                + availability.end().map(it -> " since " + it).orElse("")).replaceAll("2027-|T00:00:00Z", "");
    }

    /** On 10 March; what the service says is open without an end, open until a day, or closed until one. */
    @ParameterizedTest
    @CsvSource({
        ",      ,      open,         open",
        "03-01, 03-20, open,         open until 03-20",
        "03-01, 03-20, open 03-15,   open until 03-15",
        "03-01, 03-20, open 03-25,   open until 03-20",
        ",      03-20, closed 03-15, closed until 03-15",
        "03-11, 03-20, open,         closed until 03-11",
        "03-11, ,      closed 03-15, closed until 03-11",
        "03-10, ,      open,         open",
        ",      03-10, open,         closed since 03-10",
        ",      03-09, open 03-15,   closed since 03-09"})
    void isThatOfTheServiceWithinThePeriodOfTheTown(String opens, String ends, String service, String expected) {
        String[] said = service.split(" ");
        Optional<Instant> until = said.length > 1 ? day(said[1]) : Optional.empty();
        Availability own = said[0].equals("open") ? until.map(Availability::openUntil).orElseGet(Availability::open)
                : until.map(Availability::closedUntil).orElseGet(Availability::closed);
        assertEquals(expected, words(own.within(new OfferPeriod(day(opens), day(ends)), day("03-10").orElseThrow())));
    }
}
