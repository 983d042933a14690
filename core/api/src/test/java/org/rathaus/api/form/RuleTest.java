package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DateQuestion START = Question.date("start");
    private static final DateQuestion END = Question.date("end");
    private static final Rule ORDER = Rule.of(END, "beforeStart", END.isBefore(START).not());
    private static final Step STAY = Step.of("stay", START, END).rules(ORDER);

    private static Answers stay(String start, String end) {
        return Answers.of(Map.of("start.day", start, "end.day", end));
    }

    @Test
    void refusesAnEndBeforeItsStartAtTheEnd() {
        assertEquals(List.of(Problem.of(END, "beforeStart")), STAY.check(stay("9.3.2027", "8.3.2027"), TODAY));
    }

    @Test
    void takesAnEndOnTheDayOfTheStart() {
        assertEquals(List.of(), STAY.check(stay("9.3.2027", "9.3.2027"), TODAY));
    }

    @Test
    void saysNothingWhileAnAnswerIsWrongItself() {
        assertEquals(List.of("date"), STAY.check(stay("9.3.2027", "31.2.2027"), TODAY).stream().map(Problem::rule).toList());
    }

    @Test
    void letsTheCitizenGoOnAfterAWarning() {
        Step warning = Step.of("stay", START, END).rules(ORDER.asWarning());
        assertEquals(List.of(), warning.errors(stay("9.3.2027", "8.3.2027"), TODAY));
        assertEquals(1, warning.check(stay("9.3.2027", "8.3.2027"), TODAY).size());
    }

    @Test
    void looksAtEachRowOfAGroup() {
        Step stays = Step.of("stays", Question.group("stays", START, END)).rules(ORDER);
        Answers two = Answers.of(Map.of("stays", "4 7", "stays.4.start.day", "1.1.2027", "stays.4.end.day", "2.1.2027",
                "stays.7.start.day", "1.1.2027", "stays.7.end.day", "31.12.2026"));
        assertEquals(List.of("stays.7.end.day"), stays.check(two, TODAY).stream().map(Problem::field).toList());
    }

    @Test
    void isToldAtTheStepOfItsQuestion() {
        FormDefinition form = FormDefinition.of(1, Step.of("arrival", START), Step.of("leaving", END)).rules(ORDER);
        assertEquals("leaving", form.firstUnfinished(stay("9.3.2027", "8.3.2027"), TODAY).orElseThrow().id());
    }

    @Test
    void comparesWhatWasTypedTwice() {
        EmailQuestion email = Question.email("email");
        EmailQuestion again = Question.email("again");
        assertTrue(again.isSameAs(email).test(Answers.of(Map.of("email", "a@b.de", "again", " a@b.de "))));
    }

    @Test
    void needsItsQuestionInTheStep() {
        assertThrows(IllegalArgumentException.class, () -> Step.of("arrival", START).rules(ORDER));
    }
}
