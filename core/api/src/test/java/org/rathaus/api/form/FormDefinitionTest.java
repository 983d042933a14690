package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDefinitionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ChoiceQuestion WAY = Question.choice("way", "post", "pickup");
    private static final FormDefinition FORM = FormDefinition.of(1,
            Step.of("person", Question.text("name"), Question.date("born")),
            Step.of("way", WAY),
            Step.of("address", Question.text("street").when(WAY.is("post"))));

    @Test
    void skipsAStepThatAsksNothing() {
        assertEquals(List.of("person", "way"), ids(Answers.of(Map.of("way", "pickup"))));
        assertEquals(List.of("person", "way", "address"), ids(Answers.of(Map.of("way", "post"))));
    }

    private static List<String> ids(Answers answers) {
        return FORM.steps(answers).stream().map(Step::id).toList();
    }

    @Test
    void leadsToTheFirstStepThatIsNotFinished() {
        Answers answers = Answers.of(Map.of("name", "Ewa", "born.day", "9", "born.month", "3", "born.year", "1961"));
        assertEquals(Optional.of("person"), unfinished(Answers.none()));
        assertEquals(Optional.of("way"), unfinished(answers));
        assertEquals(Optional.of("address"), unfinished(answers.with(Map.of("way", "post"))));
        assertEquals(Optional.empty(), unfinished(answers.with(Map.of("way", "pickup"))));
    }

    private static Optional<String> unfinished(Answers answers) {
        return FORM.firstUnfinished(answers, TODAY).map(Step::id);
    }

    @Test
    void sendsOnlyWhatIsAskedAndAnswered() {
        Answers typed = Answers.of(Map.of("name", "Ewa", "way", "pickup", "street", "Am Wall", "born.day", " ", "x", "y"));
        assertEquals(Answers.of(Map.of("name", "Ewa", "way", "pickup")), FORM.relevant(typed));
    }

    @Test
    void tellsTheProblemsOfAStepInItsOrder() {
        List<Problem> problems = FORM.step("person").orElseThrow().check(Answers.none(), TODAY);
        assertEquals(List.of("name", "born.day"), problems.stream().map(Problem::field).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "confirmation", "receipt", "way"})
    void refusesAStepWhoseNameIsTaken(String id) {
        assertThrows(IllegalArgumentException.class, () -> FormDefinition.of(1, Step.of("way"), Step.of(id)));
    }

    @Test
    void refusesTheSameQuestionTwiceAndNoStep() {
        Step one = Step.of("one", Question.text("name"));
        assertThrows(IllegalArgumentException.class, () -> FormDefinition.of(1, one, Step.of("two", Question.text("name"))));
        assertThrows(IllegalArgumentException.class, () -> FormDefinition.of(1));
        assertThrows(IllegalArgumentException.class, () -> Step.of("stepOne"));
    }

    @Test
    void keepsAnswersOutOfLogs() {
        assertTrue(Answers.of(Map.of("name", "Ewa")).toString().equals("Answers[name]"));
    }
}
