package org.rathaus.service.postalvote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Offer;

/** BWO § 27 (4) and (6): late is sealed; who could not know before may apply until 15:00 on election day. */
class LateApplicationTest {

    private static final Map<String, Object> STATE = emergency(Offers.election("ltw", "2027-04-18", "2027-03-08T08:00", ""));
    private static final Map<String, Object> VOTE = Offers.election("vote", "2027-05-09", "", "");

    private final PostalVote service = new PostalVote();

    private static Map<String, Object> emergency(Map<String, Object> election) {
        Map<String, Object> settings = new HashMap<>(election);
        settings.put("emergency", true);
        return settings;
    }

    private List<String> steps(Offer offer, Answers answers) {
        return service.form(offer).steps(answers).stream().map(Step::id).toList();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(textBlock = """
            2027-04-16T14:59:59, 'person, address, delivery'
            2027-04-16T15:00:01, 'emergency, person, address, delivery'
            2027-04-18T15:00:00, 'emergency, person, address, delivery'
            2027-04-18T15:00:01, 'person, address, delivery'
            """)
    void areAskedForTheirReasonOnlyAfterTheDeadline(String moment, String steps) {
        assertEquals(List.of(steps.split(", ")), steps(Offers.at(moment, STATE), Answers.none()));
    }

    @Test
    void areAskedOnlyForElectionsThatAreLate() {
        Offer offer = Offers.at("2027-04-17T12:00:00", STATE, VOTE);
        assertEquals(List.of("person", "address", "delivery"), steps(offer, Answers.of(Map.of("elections", "vote"))));
        assertEquals(List.of("person", "emergency", "address", "delivery"), steps(offer, Answers.of(Map.of("elections", "ltw\nvote"))));
        assertTrue(service.text("elections.option.ltw.hint", Locale.GERMAN, offer).orElseThrow().startsWith("Die Frist ist vorbei."));
    }

    @ParameterizedTest(name = "at {0} for {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2027-04-16T15:00:00, -,             received
            2027-04-16T15:00:01, -,             sealedLate
            2027-04-16T15:00:01, none,          sealedLate
            2027-04-16T15:00:01, suddenIllness, received
            2027-04-18T15:00:00, notRegistered, received
            2027-04-18T15:00:01, suddenIllness, sealedLate
            """)
    void areSealedUnlessTheLawTakesTheReason(String moment, String reason, String status) {
        Map<String, String> typed = new HashMap<>(Map.of("elections", "ltw", "delivery", "home"));
        Optional.ofNullable(reason).ifPresent(it -> typed.put("emergencyReason", it));
        Offer offer = Offers.at(moment, STATE);
        assertEquals(status, service.assess(new Submission("postal-vote", 3, Answers.of(typed), Locale.GERMAN, "key", "secret"), offer));
        List<Problem> told = service.check(service.form().step("delivery").orElseThrow(), Answers.of(typed), offer);
        assertEquals(status.equals("sealedLate"), told.stream().anyMatch(it -> it.rule().equals("late") && !it.isError()));
    }

    @Test
    void takeNoReasonWhereTheTownTakesNoneOnline() {
        Answers ill = Answers.of(Map.of("elections", "vote", "emergencyReason", "suddenIllness"));
        Offer offer = Offers.at("2027-05-08T12:00:00", VOTE);
        assertEquals("sealedLate", service.assess(new Submission("postal-vote", 3, ill, Locale.GERMAN, "key", "secret"), offer));
        assertEquals(List.of("person", "address", "delivery"), steps(offer, Answers.none()));
    }

    @ParameterizedTest(name = "at {0}: {1} until {2}")
    @CsvSource({"2027-04-16T15:00:01, true, 2027-04-18T15:00:00", "2027-04-18T15:00:01, false,", "2027-04-16T14:00:00, true, 2027-04-16T15:00:00"})
    void areTakenOnlineUntilTheAfternoonOfTheElectionDay(String moment, boolean open, String until) {
        Availability availability = service.availability(Offers.at(moment, STATE));
        assertEquals(open, availability.isOpen());
        assertEquals(Optional.ofNullable(until).map(Offers::moment), availability.until());
    }

    @Test
    void areToldOnTheFirstPageWhomItIsStillFor() {
        assertTrue(service.text("service.lead", Locale.ENGLISH, Offers.at("2027-04-17T12:00:00", STATE)).orElseThrow()
                .startsWith("The deadline has passed for: Wahl ltw, 18 April 2027."));
        assertEquals(Optional.empty(), service.text("service.lead", Locale.ENGLISH, Offers.at("2027-04-16T12:00:00", STATE)));
        assertEquals(Optional.empty(), service.text("service.lead", Locale.ENGLISH, Offers.at("2027-04-17T12:00:00", STATE, VOTE)));
    }
}
