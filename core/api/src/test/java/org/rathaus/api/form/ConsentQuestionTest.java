package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ConsentQuestionTest {

    private static final Answers TICKED = Answers.of(Map.of("ok", "yes"));

    private static List<String> wrong(Question<?> question, Answers answers) {
        return question.check(answers, LocalDate.EPOCH).stream().map(Problem::rule).toList();
    }

    @Test
    void mustBeTicked() {
        assertEquals(List.of("consent.required"), wrong(Question.consent("ok"), Answers.none()));
        assertEquals(List.of("statement.required"), wrong(Question.statement("ok"), Answers.of(Map.of("ok", "on"))));
        assertEquals(List.of(), wrong(Question.statement("ok"), TICKED));
    }

    @Test
    void mayBeRefusedWhereItIsVoluntary() {
        assertEquals(List.of(), wrong(Question.consent("ok").optional(), Answers.none()));
    }

    @Test
    void decidesWhatElseIsAsked() {
        assertTrue(Question.consent("ok").isGiven().test(TICKED));
        assertEquals(true, Question.consent("ok").data(TICKED).orElseThrow());
    }
}
