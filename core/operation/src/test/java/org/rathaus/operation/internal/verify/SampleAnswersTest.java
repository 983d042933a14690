package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

class SampleAnswersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final ChoiceQuestion KIND = Question.choice("kind", "dog", "cat");

    private static final Step STEP = Step.of("all", Question.text("code").pattern("[A-Z]{2} [0-9]{4}"), Question.name("owner"),
            Question.address("home"), Question.date("birthDate").past().atLeastYears(18), Question.date("from").future(), Question.time("at"),
            Question.number("count").min(7).max(12), Question.money("value"), Question.email("email"), Question.phone("phone"), Question.yesNo("sure"),
            Question.documentNumber("card"), Question.consent("agreed"), KIND, Question.text("name").when(KIND.is("dog")),
            Question.group("children", Question.text("child"), Question.date("born").past()).atLeast(2));

    @Test
    void areTakenByQuestionsOfEachType() {
        Answers filled = new SampleAnswers(Map.of(), TODAY).fill(STEP, Answers.none());
        assertEquals(List.of(), STEP.errors(filled, TODAY));
        assertEquals("Probeantwort", filled.raw("children.2.child"));
        assertEquals("children children.1.child children.1.born children.2.child children.2.born",
                SampleAnswers.posted(STEP, filled).get("_f").replaceAll(".* children ", "children "));
    }

    @Test
    void areThoseThatAreAskedFor() {
        Step german = Step.of("german", Question.address("home").germanOnly());
        Answers filled = new SampleAnswers(Map.of(), TODAY).fill(german, Answers.none());
        assertTrue(filled.has("home.city") && !filled.has("home.country"), filled::toString);
    }

    @Test
    void fillWhatWasLeftEmpty() {
        Answers blank = Answers.of(SampleAnswers.posted(STEP, Answers.none())).with(Map.of("kind", "cat"));
        Answers filled = new SampleAnswers(Map.of(), TODAY).fill(STEP, blank);
        assertEquals(List.of(), STEP.errors(filled, TODAY));
        assertEquals("cat", filled.raw("kind"));
    }

    @Test
    void giveWayToWhatTheAuthorSays() {
        Answers filled = new SampleAnswers(Map.of("kind", "cat"), TODAY).fill(STEP, Answers.none());
        assertEquals("cat", filled.raw("kind"));
        assertTrue(STEP.errors(filled, TODAY).isEmpty() && !filled.has("name"));
    }
}
