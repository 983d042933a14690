package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.YesNoQuestion;
import org.rathaus.api.identity.LevelOfAssurance;

class SignInNeedTest {

    private static final YesNoQuestion RICH = Question.yesNo("rich");
    private static final Step BANK = Step.of("bank", Question.text("iban")).assurance(LevelOfAssurance.SUBSTANTIAL);
    private static final Step VAULT = Step.of("vault", Question.text("box")).assurance(LevelOfAssurance.HIGH).when(RICH.isYes());

    private static SignInNeed need(LevelOfAssurance highest, Step... steps) {
        return new SignInNeed(LevelOfAssurance.NONE, List.of(steps), highest);
    }

    @Test
    void guestsNeedNothingWhereNothingIsAskedFor() {
        assertTrue(need(LevelOfAssurance.NONE).isNone());
        assertTrue(need(LevelOfAssurance.NONE).isReachable());
    }

    @Test
    void aStepThatEverybodyComesToMustBeWithinReach() {
        assertEquals(LevelOfAssurance.SUBSTANTIAL, need(LevelOfAssurance.LOW, BANK, VAULT).ofEverybody());
        assertFalse(need(LevelOfAssurance.LOW, BANK).isReachable());
        assertTrue(need(LevelOfAssurance.SUBSTANTIAL, BANK).isReachable());
    }

    @Test
    void aStepThatSomeComeToKeepsNobodyElseFromTheRest() {
        SignInNeed need = need(LevelOfAssurance.SUBSTANTIAL, BANK, VAULT);
        assertTrue(need.isReachable());
        assertEquals(List.of(VAULT), need.closed());
    }
}
