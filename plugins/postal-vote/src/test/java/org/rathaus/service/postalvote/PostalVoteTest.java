package org.rathaus.service.postalvote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Offer;

class PostalVoteTest {

    private static final Map<String, Object> STATE = Offers.election("ltw", "2027-04-18", "2027-03-08T08:00", "");
    private static final Map<String, Object> VOTE = Offers.election("vote", "2027-05-09", "", "");
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    private static final Answers COMPLETE = Answers.of(Map.ofEntries(
            Map.entry("familyName", "Nowak"), Map.entry("firstNames", "Ewa Maria"),
            Map.entry("birthDate.day", "9"), Map.entry("birthDate.month", "3"), Map.entry("birthDate.year", "1961"),
            Map.entry("street", "Am Wall"), Map.entry("houseNumber", "12 a"), Map.entry("postcode", "22844"),
            Map.entry("city", "Musterstadt"), Map.entry("delivery", "home")));

    private final PostalVote service = new PostalVote();

    @Test
    void isCompleteWithoutAnythingFromTheNotification() {
        Offer offer = Offers.at("2027-04-01T12:00:00", STATE);
        assertTrue(service.form(offer).firstUnfinished(COMPLETE, offer.today()).isEmpty());
        assertEquals("Nowak, Ewa Maria", service.subject(COMPLETE));
    }

    @Test
    void asksForTheOtherAddressOnlyWhereItIsWanted() {
        Step delivery = service.form().step("delivery").orElseThrow();
        List<String> always = List.of("delivery", "district", "registerNumber", "email", "phone");
        assertEquals(always, asked(delivery, "home"));
        assertEquals(List.of("delivery", "collector", "district", "registerNumber", "email", "phone"), asked(delivery, "pickup"));
        assertEquals(List.of("delivery", "otherCareOf", "otherStreet", "otherHouseNumber", "otherPostcode", "otherCity",
                "otherCountry", "district", "registerNumber", "email", "phone"), asked(delivery, "other"));
    }

    private static List<String> asked(Step step, String delivery) {
        return step.asked(Answers.of(Map.of("delivery", delivery))).map(it -> it.id()).toList();
    }

    @Test
    void dropsAnOtherAddressThatIsNotWantedAnyMore() {
        Answers typed = COMPLETE.with(Map.of("otherStreet", "Strandweg"));
        assertFalse(service.complete(typed, Offers.at("2027-04-01T12:00:00", STATE)).has("otherStreet"));
    }

    @Test
    void isWrittenToAtHomeWhereverThePapersGo() {
        Answers elsewhere = COMPLETE.with(Map.of("delivery", "other", "otherStreet", "Strandweg", "otherHouseNumber", "5", "otherPostcode", "23999",
                "otherCity", "Musterstrand"));
        Person person = service.person(elsewhere, Offers.at("2027-04-01T12:00:00", STATE));
        assertEquals("Ewa Maria Nowak", person.only(Person.Part.NAME).inWords(Locale.GERMAN));
        assertEquals("Am Wall 12 a\n22844 Musterstadt", person.only(Person.Part.ADDRESS).inWords(Locale.GERMAN));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "fine", emptyValue = "", textBlock = """
            familyName      | ~~            | required
            familyName      | O'Neill-Şahin | fine
            firstNames      | ~ ~           | required
            birthDate.day   | ~~            | incomplete
            birthDate.month | 13            | date
            birthDate.day   | 31            | fine
            birthDate.day   | 32            | date
            birthDate.year  | 61            | date
            birthDate.year  | 2028          | past
            birthDate.year  | 1899          | tooEarly
            street          | ~~            | required
            houseNumber     | 12-14         | fine
            houseNumber     | 5 1/2         | fine
            houseNumber     | 7 Haus B      | fine
            houseNumber     | a             | pattern
            houseNumber     | ~~            | required
            postcode        | 2284          | pattern
            postcode        | 228440        | pattern
            postcode        | D-22844       | pattern
            postcode        | 12345678901   | tooLong
            city            | ~~            | required
            delivery        | ~~            | required
            delivery        | pigeon        | option
            delivery        | other         | required
            district        | 316           | fine
            district        | 31600         | pattern
            district        | 3a            | pattern
            registerNumber  | 00345         | fine
            registerNumber  | 1234567       | pattern
            email           | ewa@post.example | fine
            email           | ewa           | email
            """)
    void validates(String field, String value, String rule) {
        Offer offer = Offers.at("2027-04-01T12:00:00", STATE);
        Answers answers = COMPLETE.with(Map.of(field, value));
        String broken = service.form(offer).steps(answers).stream()
                .flatMap(step -> step.check(answers, offer.today()).stream())
                .map(problem -> problem.rule()).findFirst().orElse(null);
        assertEquals(rule, broken);
    }

    @ParameterizedTest
    @CsvSource({"familyName, 120", "firstNames, 120", "street, 60", "city, 60"})
    void limitsTheLengthOf(String field, int longest) {
        FormDefinition form = service.form(Offers.at("2027-04-01T12:00:00", STATE));
        assertTrue(form.firstUnfinished(COMPLETE.with(Map.of(field, "ä".repeat(longest))), TODAY).isEmpty());
        assertTrue(form.firstUnfinished(COMPLETE.with(Map.of(field, "ä".repeat(longest + 1))), TODAY).isPresent());
    }

    @Test
    void takesTheOnlyOpenElectionWithoutAsking() {
        Offer offer = Offers.at("2027-03-01T12:00:00", STATE, VOTE);
        assertFalse(asksForElections(offer, COMPLETE));
        assertEquals("vote", service.complete(COMPLETE, offer).raw("elections"));
    }

    @Test
    void asksWhichOfSeveralElections() {
        Offer offer = Offers.at("2027-04-01T12:00:00", STATE, VOTE);
        assertTrue(asksForElections(offer, COMPLETE));
        Answers both = COMPLETE.with(Map.of("elections", "ltw\nvote"));
        assertTrue(service.form(offer).firstUnfinished(both, offer.today()).isEmpty());
        assertEquals("ltw\nvote", service.complete(both, offer).raw("elections"));
    }

    @Test
    void showsTheElectionOfACaseAfterAllElse() {
        Offer offer = Offers.at("2027-03-01T12:00:00", STATE, VOTE);
        assertEquals(List.of("person", "address", "delivery", "election"), service.form(offer)
                .steps(service.complete(COMPLETE, offer)).stream().map(Step::id).toList());
    }

    private boolean asksForElections(Offer offer, Answers answers) {
        return service.form(offer).steps(answers).stream().flatMap(step -> step.asked(answers))
                .anyMatch(it -> it.id().equals("elections"));
    }

    @Test
    void namesTheOnlyElectionFirst() {
        assertEquals(Optional.of("You are applying for a postal vote in this election: Wahl vote, 9 May 2027"),
                service.text("step.person.hint", Locale.ENGLISH, Offers.at("2027-03-01T12:00:00", STATE, VOTE)));
        assertEquals(Optional.empty(),
                service.text("step.person.hint", Locale.ENGLISH, Offers.at("2027-04-01T12:00:00", STATE, VOTE)));
    }

    @Test
    void letsWhoHasBegunInTimeFinishForTheSameElection() {
        Offer afterwards = Offers.at("2027-04-16T15:00:01", STATE, VOTE);
        Answers chosen = COMPLETE.with(Map.of("elections", "ltw"));
        assertTrue(service.form(afterwards).firstUnfinished(chosen, afterwards.today()).isEmpty());
        assertEquals("ltw", service.complete(chosen, afterwards).raw("elections"));
        assertEquals("ltw", service.complete(COMPLETE, Offers.at("2027-04-16T15:00:01", STATE)).raw("elections"));
    }

    @ParameterizedTest(name = "for {1} at {0}: {2}")
    @CsvSource(textBlock = """
            2027-04-16T15:00:00, ltw,  received
            2027-04-16T15:00:01, ltw,  sealedLate
            2027-04-18T12:00:00, ltw,  sealedLate
            2027-04-16T15:00:01, vote, received
            2027-04-16T15:00:01, ltw vote, received
            2027-05-08T12:00:00, ltw vote, sealedLate
            2027-05-08T12:00:00, gone, sealedLate
            """)
    void sealsWhatIsLateForAllItsElections(String moment, String elections, String status) {
        Answers answers = COMPLETE.with(Map.of("elections", elections.replace(' ', '\n')));
        Submission submission = new Submission("postal-vote", 1, answers, Locale.GERMAN, "key", "secret");
        assertEquals(status, service.assess(submission, Offers.at(moment, STATE, VOTE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"received, matched, approved, issued, dispatched, destroyed",
            "received, mismatch, matched, approved, issued, readyForPickup, collected, invalidated, issued",
            "received, duplicate, received", "received, rejected, matched", "sealedLate, destroyed"})
    void letsClerksGo(String way) {
        Lifecycle lifecycle = service.lifecycle();
        String[] statuses = way.split(", ");
        for (int i = 1; i < statuses.length; i++) {
            assertTrue(lifecycle.next(statuses[i - 1]).contains(statuses[i]), statuses[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"ltw, 2027-10-19", "ltw vote, 2027-11-10", "ltw gone, 2028-04-02", "'', 2028-04-02"})
    void isDestroyedSixMonthsAfterItsLastElection(String elections, String day) {
        Offer offer = Offers.at("2027-04-01T12:00:00", STATE, VOTE);
        CaseFile file = new CaseFile(UUID.randomUUID(), "muster", "postal-vote", "ABC", "", 1,
                Answers.of(Map.of("elections", elections.replace(' ', '\n'))), Locale.GERMAN, offer.now(), List.of());
        assertEquals(new Expiry(Offers.moment(day + "T00:00:00"), "BWO § 90 (2)"), service.expiry(file, offer).orElseThrow());
    }

    @Test
    void neverLetsALateApplicationBeWorkedOn() {
        assertEquals(List.of("received", "destroyed"), service.lifecycle().next("sealedLate"));
        assertEquals(List.of(), service.lifecycle().next("destroyed"));
    }

    /** Which of them it is, citizens must not learn from what they may do. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            received,       true
            matched,        true
            mismatch,       true
            duplicate,      true
            approved,       true
            issued,         false
            dispatched,     false
            readyForPickup, false
            collected,      false
            rejected,       false
            sealedLate,     false
            invalidated,    false
            withdrawn,      false
            destroyed,      false
            """)
    void canBeWithdrawnUntilAPollingCardIsIssued(String status, boolean possible) {
        assertEquals(possible ? Optional.of("withdrawn") : Optional.empty(), service.lifecycle().withdrawal(status));
    }

    /** BWO § 27 (6), § 90 (2). */
    @Test
    void sealsWhatIsLateAndWhatIsToBeDestroyed() {
        assertEquals(List.of("sealedLate", "destroyed"), service.lifecycle().statuses().stream().map(Status::id)
                .filter(service.lifecycle()::isSealed).toList());
    }
}
