package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final YesNoQuestion ADULT = Question.yesNo("adult");
    private static final ChoiceQuestion KIND = Question.choice("kind", "card", "passport").optionWhen("passport", ADULT.isYes());
    private static final ChoicesQuestion EXTRAS = Question.choices("extras", "photo", "express").optionWhen("express", ADULT.isYes());
    private static final SelectQuestion OFFICE = Question.select("office", "north", "south").optionWhen("south", ADULT.isYes());
    private static final FormDefinition FORM = FormDefinition.of(1, Step.of("all", ADULT, KIND, EXTRAS, OFFICE));
    private static final Answers ADULTS = Answers.of(Map.of("adult", "yes", "kind", "passport", "extras", "photo\nexpress", "office", "south"));
    private static final Answers CHILDS = ADULTS.with(Map.of("adult", "no"));

    private static List<String> wrong(Answers answers) {
        return FORM.steps().get(0).check(answers, LocalDate.EPOCH).stream().map(it -> it.field() + " " + it.rule()).toList();
    }

    @Test
    void canBeChosenWhileTheirConditionHolds() {
        assertEquals(List.of(), wrong(ADULTS));
        assertEquals(List.of("kind required", "office required"), wrong(CHILDS));
    }

    @Test
    void comeBackWithTheirCondition() {
        assertEquals(List.of(), wrong(CHILDS.with(Map.of("adult", "yes"))));
    }

    @Test
    void areNotSentOnceTheyAreNotOffered() {
        assertEquals(Map.of("adult", "no", "extras", "photo"), FORM.relevant(CHILDS).asMap());
        assertEquals(ADULTS, FORM.relevant(ADULTS));
    }

    @Test
    void decideNothingOnceTheyAreNotOffered() {
        assertTrue(KIND.is("passport").test(ADULTS));
        assertFalse(KIND.is("passport").test(CHILDS));
        assertFalse(KIND.is("passport", "card").test(CHILDS));
        assertTrue(KIND.is("passport", "card").test(CHILDS.with(Map.of("kind", "card"))));
        assertFalse(EXTRAS.includes("express").test(CHILDS));
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThrows(IllegalArgumentException.class, () -> Question.choice("a", "x", "x"));
        assertThrows(IllegalArgumentException.class, () -> Question.choice("a", "x").optionWhen("y", ADULT.isYes()));
        assertThrows(IllegalArgumentException.class, () -> Question.choices("a"));
    }
}
