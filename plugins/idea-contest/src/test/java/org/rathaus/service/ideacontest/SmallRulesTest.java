package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;

/** What small types decide. */
class SmallRulesTest {

    private static final List<String> AREAS = List.of("leisure", "map");

    private static Contest contest() {
        return new Contest(new UUID(1, 1), ContestForm.sent(name -> ContestFormTest.RIGHT.getOrDefault(name, "")).terms());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # mail address,           excluded
            anna@stadt.example,       true
            anna@amt.stadt.example,   true
            Anna@STADT.example,       true
            anna@altstadt.example,    false
            anna@mail.example,        false
            '',                       false
            """)
    void excludesMailAddressesOfTheAdministration(String email, boolean isExcluded) {
        assertEquals(isExcluded, Exclusions.of("@stadt.example", " ").exclude(email));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # digit, importance
            4,       VERY
            3,       QUITE
            2,       LITTLE
            1,       NOT
            0,       NONE
            """)
    void keysRatingsAsDigits(String digit, Importance importance) {
        assertEquals(Optional.of(importance), Importance.ofDigit(digit));
        assertEquals(digit, importance.digit());
    }

    @Test
    void averagesThoseWithAnOpinion() {
        Tallies tallies = new Tallies();
        tallies.add(Ratings.read("leisure=very map=none"), "online", 3);
        tallies.add(Ratings.read("leisure=not"), "paper", 1);
        assertEquals(4, tallies.entries());
        assertEquals(3.25, tallies.average("leisure"));
        assertEquals(0, tallies.average("map"));
        assertEquals(3, tallies.of("map", Importance.NONE));
        assertEquals(Map.of("online", 3L, "paper", 1L), tallies.channels());
    }

    @Test
    void writesATableForOtherPrograms() {
        Tallies tallies = new Tallies();
        tallies.add(Ratings.read("area1=very"), "online", 2);
        List<List<String>> rows = FiguresPage.rows(contest(), tallies, Locale.GERMAN).toList();
        assertEquals(List.of("rating", "Freizeit", "very", "2"), rows.get(0));
        assertEquals(List.of("channel", "", "online", "2"), rows.get(rows.size() - 1));
    }

    @Test
    void keepsInTheCaseNothingOfWhoTakesPart() {
        Answers complete = Answers.of(Map.ofEntries(Map.entry("rateLeisure", "very"), Map.entry("ideas", "1"), Map.entry("ideas.1.ideaTitle", "Bänke"),
                Map.entry("card", "x"), Map.entry("contest", "c"), Map.entry("ticket", "t"), Map.entry("takesPart", "yes"), Map.entry("name.givenNames", "Anna"),
                Map.entry("name.familyName", "Meyer"), Map.entry("birthDate.day", "9"), Map.entry("address.street", "Weg"), Map.entry("email", "a@b.example"),
                Map.entry("worksForTown", "no"), Map.entry("consent", "yes"), Map.entry("_prefilled.email", "a@b.example")));
        assertEquals(List.of("card", "contest", "ideas", "ideas.1.ideaTitle", "rateLeisure", "ticket"),
                EntryForm.kept(complete).asMap().keySet().stream().sorted().toList());
    }

    /** A page asks for some twenty of them. */
    @Test
    void readsTheTextsOfAContestOnceUntilTheyChange() {
        Contest contest = contest();
        ContestWords words = contest.terms().words();
        assertEquals("Freizeit", contest.word("area.area1", Locale.GERMAN));
        assertSame(words, contest.terms().words());
        Map<String, String> typed = new HashMap<>(ContestFormTest.RIGHT);
        typed.put("title.de", "Noch mehr Ideen");
        contest.change(ContestForm.sent(name -> typed.getOrDefault(name, "")).terms());
        assertEquals("Noch mehr Ideen", contest.word("title", Locale.GERMAN));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # takes part, born on,    works for the town, mail address,      ticket, told why
            yes,          1961-03-09, no,                 anna@mail.example, true,   false
            yes,          1961-03-09, no,                 '',                true,   false
            no,           1961-03-09, no,                 '',                false,  false
            yes,          1961-03-09, yes,                anna@mail.example, false,  false
            yes,          1961-03-09, no,                 anna@amt.example,  false,  true
            yes,          1961-03-09, yes,                anna@amt.example,  false,  false
            yes,          2013-03-02, no,                 anna@mail.example, false,  false
            no,           1961-03-09, no,                 anna@amt.example,  false,  false
            """)
    void givesATicketToWhoIsInTheDrawOnly(String takesPart, String born, String worksForTown, String email, boolean hasTicket, boolean isTold) {
        Answers answers = Answers.of(Map.of("takesPart", takesPart, "name.givenNames", "Anna", "name.familyName", "Meyer", "birthDate.day", born,
                "worksForTown", worksForTown, "email", email, "ticket", "0000-0000-0000-0000"));
        Contest contest = contest();
        EntryForm form = EntryForm.of(Optional.of(contest));
        Exclusions exclusions = Exclusions.of("amt.example");
        LocalDate day = LocalDate.of(2027, 3, 1);
        Answers completed = form.completed(answers, contest, exclusions, day);
        Entrant entrant = form.entrant(new Submission(IdeaContest.ID, 1, completed, Locale.GERMAN, "key", "secret"), contest, exclusions, day);
        assertEquals(hasTicket, completed.has("ticket"));
        assertEquals(completed.raw("ticket"), entrant.participant().flatMap(Participant::ticket).orElse(""));
        assertEquals(isTold, EntryForm.isExcludedByEmail(answers, exclusions));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # youngest: 14; born, entered on,  works for the town, in the draw
            1.3.2013,             2027-03-01, '',                 true
            2.3.2013,             2027-03-01, '',                 false
            2.3.2013,             2027-03-02, '',                 true
            9.3.1961,             2027-03-01, '',                 true
            9.3.1961,             2027-03-01, x,                  false
            """)
    void letsIntoTheDrawOnCardsWhomTheFormLets(String born, LocalDate day, String worksForTown, boolean isInTheDraw) {
        Map<String, String> keyed = Map.of("givenNames", "Anna", "familyName", "Meyer", "birthDate", born, "worksForTown", worksForTown);
        Contest contest = contest();
        Answers answers = CardFields.of(AREAS, name -> keyed.getOrDefault(name, "")).answers(AREAS);
        Submission submission = new Submission(IdeaContest.ID, 1, answers, Locale.GERMAN, "key", "secret");
        Entrant entrant = EntryForm.of(Optional.of(contest)).entrant(submission, contest, Exclusions.of(), day);
        assertEquals(isInTheDraw, entrant.participant().orElseThrow().ticket().isPresent());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # field,     keyed,       wrong
            rateLeisure, 5,           true
            rateLeisure, 0,           false
            birthDate,   9.3.1961,    false
            birthDate,   31.2.1961,   true
            birthDate,   '',          true
            familyName,  '',          true
            email,       a@b.example, false
            email,       ab,          true
            """)
    void knowsWhatACardCannotSay(String field, String keyed, boolean isWrong) {
        Map<String, String> right = new HashMap<>(Map.of("givenNames", "Anna", "familyName", "Meyer", "birthDate", "9.3.1961"));
        right.put(field, keyed);
        CardFields fields = CardFields.of(AREAS, name -> right.getOrDefault(name, ""));
        assertEquals(isWrong ? List.of(field) : List.of(), fields.problems(AREAS));
    }

    @Test
    void comparesTwoKeyingsFieldByField() {
        CardFields first = CardFields.of(AREAS, name -> Map.of("rateLeisure", "4", "ideaTitle", "Mehr  Bänke ").getOrDefault(name, ""));
        CardFields second = CardFields.of(AREAS, name -> Map.of("rateLeisure", "3", "ideaTitle", "Mehr Bänke").getOrDefault(name, ""));
        assertEquals(List.of("rateLeisure"), first.differences(second, AREAS));
        assertEquals(first, CardFields.read(first.written()));
        CardFields lines = new CardFields(Map.of("ideaText", "eins\nzwei \\ drei = vier"));
        assertEquals(lines, CardFields.read(lines.written()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # drawn at,            moved up and told at, deleted at
            2027-03-06T12:00:00Z,  -,                    2027-04-03T11:00:00Z
            2027-03-06T12:00:00Z,  2027-04-01T09:00:00Z, 2027-04-29T09:00:00Z
            -,                     -,                    2028-02-28T22:59:59Z
            """)
    void deletesContactDataWhenWinnersHaveHadTheirTime(Instant drawnAt, Instant toldAt, Instant due) {
        Draw draw = new Draw(new UUID(1, 1), Hashes.random(), Instant.EPOCH);
        Winner winner = new Winner(new UUID(1, 1), 1, Hashes.random());
        if (drawnAt != null) {
            draw.fix(List.of(), drawnAt);
            draw.draw("", drawnAt);
        }
        if (toldAt != null) {
            winner.become(Winner.State.NOTIFIED, toldAt);
        }
        assertEquals(due, Draws.due(draw, contest(), List.of(winner)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # who declines, whose the prizes are
            '',             1 2
            1,              2 3
            2 3,            1 4
            1 2 3,          4
            """)
    void alternatesMoveUpForWhoeverDeclines(String declining, String entitled) {
        List<Winner> drawn = IntStream.rangeClosed(1, 4).mapToObj(place -> new Winner(new UUID(1, 1), place, "hash " + place)).toList();
        drawn.stream().filter(it -> declining.contains(String.valueOf(it.place()))).forEach(it -> it.become(Winner.State.DECLINED, Instant.EPOCH));
        Set<UUID> prizes = Draws.entitled(drawn, 2);
        assertEquals(entitled, drawn.stream().filter(it -> prizes.contains(it.id())).map(it -> String.valueOf(it.place())).collect(Collectors.joining(" ")));
    }
}
