package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceQuestionTest {

    private static final ChoiceQuestion WAY = Question.choice("way", "post", "pickup");
    private static final ChoiceQuestion CARRIER = Question.choice("carrier", "slow", "fast").when(WAY.is("post"));
    private static final ChoicesQuestion DAYS = Question.choices("days", "mon", "tue", "wed");

    @ParameterizedTest(name = "one of: {0}: {1}")
    @CsvSource(nullValues = "fine", value = {"post, fine", "pickup, fine", "pigeon, option", "'', required"})
    void takesOneOfItsOptions(String chosen, String rule) {
        assertEquals(Optional.ofNullable(rule), rule(WAY, chosen));
    }

    @ParameterizedTest(name = "any of: {0}: {1}")
    @CsvSource(nullValues = "fine", value = {"mon, fine", "mon wed, fine", "mon sun, option", "'', required"})
    void takesAnyOfItsOptions(String chosen, String rule) {
        assertEquals(Optional.ofNullable(rule), rule(DAYS, chosen.replace(' ', '\n')));
    }

    @Test
    void givesWhatIsChosen() {
        assertEquals(List.of("mon", "wed"), Answers.of(Map.of("days", "mon\r\nwed\r\n")).get(DAYS).orElseThrow());
    }

    @Test
    void decidesWhatElseIsAsked() {
        Question<String> day = Question.text("where").when(DAYS.includes("tue"));
        assertTrue(day.isAsked(Answers.of(Map.of("days", "mon\ntue"))));
        assertFalse(day.isAsked(Answers.of(Map.of("days", "mon"))));
        assertFalse(day.isAsked(Answers.none()));
    }

    @Test
    void isNotCheckedWhileItIsNotAsked() {
        Answers pickup = Answers.of(Map.of("way", "pickup", "carrier", "nonsense"));
        assertEquals(List.of(), CARRIER.check(pickup, LocalDate.EPOCH));
    }

    @Test
    void decidesNothingWhileItIsNotAskedItself() {
        Question<String> reason = Question.text("reason").when(CARRIER.is("fast"));
        Answers fast = Answers.of(Map.of("way", "post", "carrier", "fast"));
        assertTrue(reason.isAsked(fast));
        assertFalse(reason.isAsked(fast.with(Map.of("way", "pickup"))));
    }

    private static Optional<String> rule(Question<?> question, String chosen) {
        return question.check(Answers.of(Map.of(question.id(), chosen)), LocalDate.EPOCH).stream().map(Problem::rule).findFirst();
    }
}
