package org.rathaus.service.postalvote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Offer;

/** Who collects the papers for somebody (BWO § 28 (5)), and an application for two ballots. */
class ProxyAndRunOffTest {

    private static final Map<String, Object> MAYOR = followed(Offers.election("bmw", "2027-09-12", "", ""));
    private static final Map<String, Object> VOTE = Offers.election("vote", "2027-09-12", "", "");
    private static final Answers PROXY = Answers.of(Map.of("delivery", "pickup", "collector", "proxy"));

    private final PostalVote service = new PostalVote();

    private static Map<String, Object> followed(Map<String, Object> election) {
        Map<String, Object> settings = new HashMap<>(election);
        settings.put("runOff", "2027-09-26");
        return settings;
    }

    private List<String> asked(Offer offer, String step, Answers answers) {
        return service.form(offer).step(step).orElseThrow().asked(answers).map(Question::id).toList();
    }

    @Test
    void asksForAProxyOnlyWhereOneCollects() {
        Offer offer = Offers.at("2027-09-01T12:00:00", VOTE);
        List<String> usual = List.of("district", "registerNumber", "email", "phone");
        assertEquals(usual, asked(offer, "delivery", Answers.of(Map.of("delivery", "home", "collector", "proxy"))).stream().skip(1).toList());
        assertEquals(List.of("delivery", "collector", "proxyName", "proxyAddress", "proxyAssurance", "district", "registerNumber", "email", "phone"),
                asked(offer, "delivery", PROXY));
    }

    @Test
    void needsNameAddressAndAssurance() {
        Step delivery = service.form().step("delivery").orElseThrow();
        Offer offer = Offers.at("2027-09-01T12:00:00", VOTE);
        assertEquals(List.of("required", "address.required", "statement.required"),
                delivery.check(PROXY, offer.today()).stream().map(Problem::rule).toList());
        assertEquals(List.of(), delivery.errors(PROXY.with(Map.of("proxyName", "Jan Nowak", "proxyAddress.street", "Am Wall", "proxyAddress.houseNumber", "1",
                "proxyAddress.postcode", "22844", "proxyAddress.city", "Musterstadt", "proxyAssurance", "yes")), offer.today()));
    }

    @ParameterizedTest(name = "for {0}: {1}")
    @CsvSource({"bmw, true", "vote, false", "bmw vote, true", "'', false"})
    void asksForTheRunOffOnlyOfWhoVotesInItsElection(String elections, boolean asked) {
        Answers chosen = Answers.of(Map.of("elections", elections.replace(' ', '\n')));
        assertEquals(asked, asked(Offers.at("2027-09-01T12:00:00", MAYOR, VOTE), "person", chosen).contains("runOff"));
    }

    @Test
    void asksForTheRunOffOfTheOnlyElection() {
        Offer offer = Offers.at("2027-09-01T12:00:00", MAYOR);
        assertEquals(List.of("runOff", "familyName", "firstNames", "birthDate"), asked(offer, "person", Answers.none()));
        assertEquals("Also for the run-off: Wahl bmw, on 26 September 2027",
                service.text("runOff.option.bmw", Locale.ENGLISH, offer).orElseThrow());
        assertFalse(asked(Offers.at("2027-09-01T12:00:00", VOTE), "person", Answers.none()).contains("runOff"));
    }

    @ParameterizedTest
    @CsvSource({"'', 2028-03-13", "bmw, 2028-03-27"})
    void isKeptSixMonthsAfterTheRunOffItIsFor(String runOff, String day) {
        Offer offer = Offers.at("2027-09-01T12:00:00", MAYOR);
        CaseFile file = new CaseFile(UUID.randomUUID(), "muster", "postal-vote", "ABC", "", 3, Answers.of(Map.of("elections", "bmw", "runOff", runOff)),
                Locale.GERMAN, offer.now(), List.of());
        assertEquals(Offers.moment(day + "T00:00:00"), service.expiry(file, offer).orElseThrow().at());
    }
}
