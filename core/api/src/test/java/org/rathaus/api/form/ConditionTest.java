package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final ChoiceQuestion WAY = Question.choice("way", "post", "pickup");
    private static final TextQuestion NAME = Question.text("name").when(WAY.is("pickup"));
    private static final Answers PICKUP = Answers.of(Map.of("way", "pickup", "name", "Ewa"));

    @Test
    void isPutTogether() {
        assertTrue(WAY.is("pickup").and(NAME.isAnswered()).test(PICKUP));
        assertTrue(WAY.is("post").or(NAME.isAnswered()).test(PICKUP));
        assertFalse(WAY.is("pickup").not().test(PICKUP));
    }

    @Test
    void doesNotCountWhatIsNoLongerAsked() {
        assertFalse(NAME.isAnswered().test(PICKUP.with(Map.of("way", "post"))));
    }

    @Test
    void comparesDays() {
        DateQuestion born = Question.date("born");
        Answers typed = Answers.of(Map.of("born.day", "24", "born.month", "11", "born.year", "2008"));
        assertTrue(born.isAfter(LocalDate.of(2008, 11, 23)).test(typed));
        assertFalse(born.isAfter(LocalDate.of(2008, 11, 24)).test(typed));
        assertFalse(born.isBefore(LocalDate.of(2030, 1, 1)).test(Answers.none()));
    }

    @ParameterizedTest
    @CsvSource({"5,EQUAL,5", "'5,0',EQUAL,5", "'1.234,5',GREATER,1234", "-1,LESS,0"})
    void comparesNumbersAsPeopleTypeThem(String typed, Condition.Relation relation, BigDecimal than) {
        assertTrue(new Condition.Amount("n", relation, than, Optional.empty()).test(Answers.of(Map.of("n", typed))));
    }

    @Test
    void namesWhatDecides() {
        assertEquals(List.of("way", "name"), WAY.is("post").and(NAME.isAnswered().not()).questions().toList());
    }

    @Test
    void leavesOutAWholeStep() {
        FormDefinition form = FormDefinition.of(1, Step.of("way", WAY), Step.of("who", Question.text("who")).when(WAY.is("pickup")));
        assertEquals(1, form.steps(PICKUP.with(Map.of("way", "post"))).size());
        assertEquals(Map.of("way", "post"), form.relevant(PICKUP.with(Map.of("way", "post", "who", "Jan"))).asMap());
    }

    @Test
    void tellsOfWhatIsRecommendedAndLetsTheCitizenGoOn() {
        FormDefinition form = FormDefinition.of(1, Step.of("way", Question.text("phone").recommended()));
        assertEquals(Optional.empty(), form.firstUnfinished(Answers.none(), LocalDate.EPOCH));
        assertEquals(List.of("recommended"), form.steps().get(0).check(Answers.none(), LocalDate.EPOCH).stream().map(Problem::rule).toList());
    }
}
