package org.rathaus.service.movingnotice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

class MovingNoticeTest {

    private static final Offer USUAL = Moves.on("2027-03-10", Map.of());

    private final MovingNotice service = new MovingNotice(null, null);

    private List<Problem> problems(Answers answers, Offer offer) {
        return service.form(offer).steps(answers).stream().flatMap(step -> Stream.concat(step.check(answers, offer.today()).stream(),
                service.check(step, answers, offer).stream())).toList();
    }

    private String first(Answers answers, Offer offer) {
        return problems(answers, offer).stream().map(it -> it.field() + " " + it.rule() + (it.isError() ? "" : " (warning)")).findFirst().orElse("fine");
    }

    @Test
    void canBeWithdrawnUntilItIsRegistered() {
        assertEquals(List.of("received", "documentsMissing", "inReview"), service.lifecycle().statuses().stream().map(Status::id)
                .filter(it -> service.lifecycle().withdrawal(it).isPresent()).toList());
    }

    @Test
    void isCompleteForATenantWithoutAFamily() {
        assertEquals("fine", first(Moves.TENANT, USUAL));
        assertEquals("Nowak, Ewa Maria", service.subject(Moves.TENANT));
        assertEquals(List.of("person", "move", "homes", "family", "landlord", "proof"),
                service.form().steps(Moves.TENANT).stream().map(Step::id).toList());
    }

    /** BMG § 17 (1): late is told and taken all the same; what is to come is an announcement. */
    @ParameterizedTest(name = "moved in on {0}, told on {1}: {2}")
    @CsvSource(textBlock = """
            2027-03-01, 2027-03-15, fine
            2027-03-01, 2027-03-16, movedOn.day late (warning)
            2027-03-06, 2027-03-22, fine
            2027-03-06, 2027-03-23, movedOn.day late (warning)
            2017-03-01, 2027-03-23, movedOn.day late (warning)
            2027-03-10, 2027-03-10, fine
            2027-03-11, 2027-03-10, movedOn.day announced (warning)
            2027-09-10, 2027-03-10, movedOn.day announced (warning)
            2027-09-11, 2027-03-10, movedOn.day tooFar
            1961-03-08, 2027-03-10, movedOn.day beforeBirth
            """)
    void warnsOfWhatIsLateOrToCome(LocalDate movedOn, String today, String expected) {
        assertEquals(expected, first(Moves.day(Moves.TENANT, "movedOn", movedOn), Moves.on(today, Map.of())));
    }

    @ParameterizedTest(name = "from {0} to {1}, from elsewhere allowed: {2}")
    @CsvSource(textBlock = """
            12345, 12346, false, fine
            20095, 12346, false, oldAddress.street elsewhere
            20095, 12346, true,  fine
            12345, 20095, false, newAddress.street elsewhere
            12345, 20095, true,  newAddress.street elsewhere
            """)
    void takesOnlyMovesThatConcernTheTown(String from, String to, boolean fromElsewhere, String expected) {
        Answers answers = Moves.with(Moves.TENANT, "oldAddress.postcode", from, "newAddress.postcode", to);
        assertEquals(expected, first(answers, Moves.on("2027-03-10", Map.of("fromElsewhere", fromElsewhere))));
    }

    @Test
    void refusesAMoveToWhereOneIs() {
        assertEquals("newAddress.street same", first(Moves.with(Moves.TENANT, "newAddress.street", "Am Wall", "newAddress.houseNumber", "12 a",
                "newAddress.postcode", "12345"), USUAL));
    }

    /** BMG § 17 (3): who is younger is reported by whoever they move in with. */
    @ParameterizedTest(name = "born on {0}: {1}")
    @CsvSource({"2011-03-10, fine", "2011-03-11, birthDate.day date.tooYoung"})
    void isForPeopleFromSixteen(LocalDate born, String expected) {
        assertEquals(expected, first(Moves.day(Moves.TENANT, "birthDate", born), USUAL));
    }

    /** BMG § 23 (5). */
    @Test
    void asksForTheRightToReportOthers() {
        Answers family = Moves.member(Moves.TENANT, 1, "Jan", "Nowak", "2015-03-09");
        assertEquals("fine", first(family, USUAL));
        assertEquals("assurance statement.required", first(Moves.with(family, "assurance", ""), USUAL));
        assertEquals("family.1.memberBirthDate.day afterMove",
                first(Moves.day(family, "family.1.memberBirthDate", LocalDate.of(2027, 3, 2)), USUAL));
    }

    @Test
    void takesFifteenFamilyMembers() {
        Answers many = Moves.TENANT;
        for (int i = 1; i <= 15; i++) {
            many = Moves.member(many, i, "Kind " + i, "Nowak", "2015-03-09");
        }
        assertEquals("fine", first(many, USUAL));
        assertEquals("family group.tooMany", first(Moves.member(many, 16, "Kind", "Nowak", "2015-03-09"), USUAL));
    }

    /** BMG § 21 (4): of several homes one is the main one. */
    @ParameterizedTest(name = "keeps the old one: {0}, has others: {1}: may choose {2}")
    @CsvSource({"no, no, ''", "yes, no, new old", "no, yes, new other", "yes, yes, new old other"})
    void asksForTheMainHomeOfSeveral(String keepsOld, String hasOthers, String expected) {
        Answers answers = Moves.with(Moves.TENANT, "keepsOld", keepsOld, "hasOthers", hasOthers, "homes", "1", "homes.1.homeAddress.street", "Am Fluss",
                "homes.1.homeAddress.houseNumber", "1", "homes.1.homeAddress.postcode", "80331", "homes.1.homeAddress.city", "München");
        String chosen = Stream.of("new", "old", "other").filter(it -> first(Moves.with(answers, "mainHome", it), USUAL).equals("fine"))
                .filter(it -> service.form().relevant(Moves.with(answers, "mainHome", it)).has("mainHome")).reduce((a, b) -> a + " " + b).orElse("");
        assertEquals(expected, chosen);
        assertEquals(expected.isEmpty() ? "fine" : "mainHome required", first(answers, USUAL));
    }

    /** BMG § 19 (3). */
    @Test
    void asksForTheOwnerWhereTheProviderIsAnother() {
        assertEquals("ownerName required", first(Moves.with(Moves.TENANT, "providerOwns", "no"), USUAL));
        Answers owner = Moves.with(Moves.TENANT, "tenure", "owned", "ownHome", "yes");
        assertEquals("fine", first(owner, USUAL));
        assertFalse(service.complete(owner, USUAL).has("providerName"));
        assertFalse(service.form().steps(owner).stream().anyMatch(it -> it.id().equals("proof")));
    }

    @ParameterizedTest(name = "the confirmation {0}: {1}")
    @CsvSource({"later, documentsMissing, 2027-03-24", "refused, received,", "upload, received,"})
    void asksForAConfirmationThatFollows(String proof, String status, LocalDate until) {
        Answers answers = Moves.with(Moves.TENANT, "proof", proof);
        assertEquals(status, service.assess(Moves.submission(answers), USUAL));
        assertEquals(Optional.ofNullable(until), service.wanted(Moves.submission(answers), USUAL).map(it -> it.until()));
    }

    @Test
    void asksForNothingWhereNobodyElseProvidesTheHome() {
        Answers owner = Moves.with(Moves.TENANT, "tenure", "owned", "ownHome", "yes");
        assertEquals("received", service.assess(Moves.submission(owner), USUAL));
        assertEquals(Optional.empty(), service.wanted(Moves.submission(owner), USUAL));
    }

    @Test
    void needsTheFileThatIsPromised() {
        Answers upload = Moves.with(Moves.TENANT, "proof", "upload");
        assertEquals("confirmation file.required", first(upload, USUAL));
        var pdf = new UploadedFile(UUID.randomUUID(), "Bestätigung.pdf", FileType.PDF, 1);
        assertEquals("fine", first(FileQuestion.answer(upload, "confirmation", List.of(pdf)), USUAL));
    }

    @Test
    void givesAsLongAsTheTownSays() {
        Offer generous = Moves.on("2027-03-10", Map.of("confirmationDays", 21));
        assertEquals(LocalDate.of(2027, 3, 31), service.wanted(Moves.submission(Moves.TENANT), generous).orElseThrow().until());
        assertTrue(service.text("laterNote.text", Locale.GERMAN, generous).orElseThrow().contains("21 Tagen"));
    }

    @Test
    void showsPeopleWhoHaveMovedWhenSomebodyTriesItOut() {
        new Demo(null, null, USUAL).answers().forEach(answers -> assertEquals(List.of(), problems(answers, USUAL).stream().filter(Problem::isError).toList()));
    }

    @Test
    void tellsOtherServicesTheNewAddress() {
        Person person = service.person(Moves.TENANT, USUAL);
        assertEquals("Neuer Weg 1\n12346 Musterstadt", person.only(Person.Part.ADDRESS).inWords(Locale.GERMAN));
        assertEquals("Ewa Maria Nowak", person.only(Person.Part.NAME).inWords(Locale.GERMAN));
    }

    @ParameterizedTest
    @CsvSource({"'received, inReview, registered, confirmationIssued'", "'documentsMissing, inReview, documentsMissing, registered'",
            "'received, rejected, inReview'", "'documentsMissing, withdrawn'"})
    void letsClerksGo(String way) {
        Lifecycle lifecycle = service.lifecycle();
        String[] statuses = way.split(", ");
        for (int i = 1; i < statuses.length; i++) {
            assertTrue(lifecycle.next(statuses[i - 1]).contains(statuses[i]), statuses[i]);
        }
    }

    /** BMG §§ 17 (1), 19 (2). */
    @ParameterizedTest(name = "moved in on {0}, received on {1}, proof {2}, now {3}: {4}")
    @CsvSource(textBlock = """
            2027-03-01, 2027-03-10, later,   received,           ''
            2027-03-01, 2027-03-16, later,   received,           Zu spät
            2027-03-20, 2027-03-10, later,   received,           Voranzeige
            2027-03-01, 2027-03-10, refused, inReview,           Der Wohnungsgeber
            2027-03-01, 2027-03-10, refused, withdrawn,          ''
            2027-03-01, 2027-03-10, later,   registered,         Der Umzug
            2027-03-01, 2027-03-16, later,   confirmationIssued, ''
            """)
    void tellsClerksWhatToLookAt(LocalDate movedOn, String received, String proof, String status, String note) {
        Offer offer = Moves.on(received, Map.of());
        CaseFile file = new CaseFile(UUID.randomUUID(), "musterstadt", MovingNotice.ID, "ABC", "", 1,
                Moves.with(Moves.day(Moves.TENANT, "movedOn", movedOn), "proof", proof), Locale.GERMAN, offer.now(),
                List.of(new CaseEvent(1, status, "", "citizen", offer.now())));
        List<String> notes = service.explain(file, offer, Locale.GERMAN);
        assertEquals(note.isEmpty() ? 0 : 1, notes.size(), notes::toString);
        assertTrue(note.isEmpty() || notes.get(0).startsWith(note), notes::toString);
    }

    @Test
    void hasEveryTextInEachLanguage() {
        Texts texts = Texts.of(MovingNotice.class);
        var german = new TreeSet<>(texts.keys(Locale.GERMAN));
        assertEquals(german, new TreeSet<>(texts.keys(Locale.ENGLISH)));
        var forCitizens = new TreeSet<>(german);
        forCitizens.removeIf(key -> key.startsWith("explain.") || key.startsWith("desk."));
        assertEquals(forCitizens, new TreeSet<>(texts.keys(Texts.EASY_GERMAN)));
        Stream<String> questions = service.form().steps().stream().flatMap(Step::all).filter(Question::isStored).map(it -> it.id() + ".label");
        Stream<String> statuses = service.lifecycle().statuses().stream().map(it -> "status." + it.id() + ".text");
        Stream.concat(questions, statuses).forEach(key -> assertTrue(german.contains(key), key));
    }
}
