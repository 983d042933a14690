package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.Question;

class ConditionScriptTest {

    private static final ChoiceQuestion WAY = Question.choice("way", "post", "pickup");
    private static final Condition ELSEWHERE = Question.choice("elsewhere", "yes").is("yes");

    private static String script(Condition condition) {
        Answers answers = Answers.of(Map.of("elsewhere", "yes"));
        return new ConditionScript(answers, field -> Set.of("way", "born.day", "born.month", "born.year").contains(field) ? field : "").of(condition);
    }

    @Test
    void asksThePageForWhatIsOnIt() {
        assertEquals("{\"of\":[\"way\"],\"is\":[\"post\"]}", script(WAY.is("post")));
        assertEquals("{\"not\":{\"of\":[\"way\"],\"answered\":true}}", script(WAY.isAnswered().not()));
    }

    @Test
    void judgesItselfWhatAnotherStepDecides() {
        assertEquals("true", script(ELSEWHERE));
        assertEquals("false", script(ELSEWHERE.not()));
    }

    @Test
    void leavesOutWhatDoesNotMatter() {
        assertEquals("{\"all\":[{\"of\":[\"way\"],\"is\":[\"post\"]}]}", script(WAY.is("post").and(ELSEWHERE)));
        assertEquals("true", script(WAY.is("post").or(ELSEWHERE)));
        assertEquals("false", script(WAY.is("post").and(ELSEWHERE.not())));
    }

    @Test
    void writesDaysAsInIso() {
        assertEquals("{\"of\":[\"born.day\",\"born.month\",\"born.year\"],\"day\":\">2008-11-24\"}",
                script(Question.date("born").isAfter(LocalDate.of(2008, 11, 24))));
    }

    @Test
    void comparesAnswersOnThePageWithEachOther() {
        Condition sameDay = Question.date("born").isBefore(Question.date("born"));
        assertEquals("{\"of\":[\"born.day\",\"born.month\",\"born.year\"],\"compare\":\"<day\","
                + "\"with\":[\"born.day\",\"born.month\",\"born.year\"]}", script(sameDay));
        assertEquals("false", script(Question.text("way").isSameAs(Question.text("elsewhere"))));
    }

    @Test
    void letsNoValueEndTheText() {
        assertEquals("{\"of\":[\"way\"],\"is\":[\"a\\u0022b\\u005c\"]}", script(WAY.is("a\"b\\")));
    }
}
