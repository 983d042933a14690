package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PrefillTest {

    private static final TextQuestion NAME = Question.text("name").readOnlyWhenPrefilled();
    private static final TextQuestion CITY = Question.text("city").linkable();
    private static final TextQuestion TAX = Question.text("tax").linkable().readOnly();
    private static final GroupQuestion CHILDREN = Question.group("children", Question.text("firstName"));
    private static final FormDefinition FORM = FormDefinition.of(1, Step.of("all", NAME, CITY, TAX, CHILDREN, Question.file("proof")));
    private static final Prefill REGISTER = Prefill.of("register", Map.of("name", "Muster", "children", "1", "children.1.firstName", "Ewa"));

    @Test
    void knowsOnlyWhatTheFormAsks() {
        Prefill known = REGISTER.or(Prefill.of("register", Map.of("iban", "DE", "children.1.iban", "DE", "proof", "x"))).askedBy(FORM);
        assertEquals(REGISTER, known);
    }

    @Test
    void believesTheFirstSource() {
        Prefill both = REGISTER.or(Prefill.of("account", Map.of("name", "Other", "city", "Musterstadt")));
        assertEquals("Muster", both.answers().raw("name"));
        assertEquals(Optional.of("account"), both.source(CITY, ""));
    }

    @Test
    void letsALinkSayOnlyWhatTheFormAllowsAndNeverWhatIsReadOnly() {
        Prefill link = Prefill.of(Prefill.LINK, Map.of("name", "Mallory", "city", "Musterstadt", "tax", "0"));
        assertEquals(Set.of("city"), link.linkedIn(FORM).asMap().keySet());
    }

    @Test
    void locksWhatIsReadOnly() {
        assertTrue(REGISTER.locks(NAME, ""));
        assertFalse(Prefill.none().locks(NAME, ""));
        assertTrue(Prefill.none().locks(TAX, ""));
        assertFalse(REGISTER.locks(CITY, ""));
    }

    @Test
    void locksWhatStandsInAReadOnlyGroup() {
        GroupQuestion fixed = CHILDREN.readOnlyWhenPrefilled();
        assertTrue(REGISTER.locks(fixed, ""));
        assertTrue(REGISTER.locks(fixed.parts().get(0), "children.1."));
        assertFalse(REGISTER.locks(fixed.parts().get(0), "children.2."));
    }

    @Test
    void marksWhatWasChanged() {
        Answers marked = REGISTER.marking(Answers.of(Map.of("name", "Neumann", "children.1.firstName", "Ewa")));
        assertEquals(Prefill.of("register", Map.of("name", "Muster")), Prefill.changedIn(marked));
        assertFalse(REGISTER.isUnchanged(NAME, "", marked));
    }

    @Test
    void saysWhatToDoWhereNobodyKnowsAReadOnlyAnswer() {
        assertEquals("unavailable", TAX.check(Answers.none(), LocalDate.EPOCH).get(0).rule());
    }

    @Test
    void namesSourcesInKebabCase() {
        assertThrows(IllegalArgumentException.class, () -> Prefill.of("Melde register", Map.of()));
    }
}
