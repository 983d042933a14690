package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.LevelOfAssurance;

class FormDataTest {

    @Test
    void comesBackWithoutLoss() {
        FormDefinition form = EveryType.form();
        assertEquals(FormData.of(form), FormData.of(FormData.form(FormData.of(form))));
    }

    @Test
    void asksTheSameAfterwards() {
        FormDefinition back = FormData.form(FormData.of(EveryType.form()));
        Answers answers = EveryType.answers();
        assertEquals(List.of(), back.firstUnfinished(answers, EveryType.TODAY).stream()
                .flatMap(step -> step.errors(answers, EveryType.TODAY).stream()).toList());
        assertEquals(EveryType.form().data(EveryType.calculated()), back.data(back.calculate(answers, EveryType.TODAY)));
        assertEquals(EveryType.form().relevant(EveryType.calculated()), back.relevant(back.calculate(answers, EveryType.TODAY)));
    }

    /** A type that is missing here is one that the other tests have not tried either. */
    @Test
    void hasEveryType() {
        assertEquals(QuestionTypes.names(), EveryType.form().steps().stream().flatMap(Step::all).map(Question::type)
                .collect(Collectors.toSet()));
    }

    @Test
    void leavesOutWhatIsUsual() {
        Map<String, Object> data = FormData.of(FormDefinition.of(3, Step.of("a", Question.email("mail"))));
        assertEquals(Map.of("version", 3, "steps", List.of(Map.of("id", "a", "questions",
                List.of(Map.of("type", "email", "id", "mail", "autocomplete", "email"))))), data);
    }

    @Test
    void keepsWhoMayAnswer() {
        FormDefinition form = FormDefinition.of(1, Step.of("a", Question.text("name").readOnlyWhenPrefilled(),
                Question.group("rows", Question.text("city").linkable()).readOnly()));
        assertEquals(FormData.of(form), FormData.of(FormData.form(FormData.of(form))));
        assertEquals(Editing.NEVER, FormData.form(FormData.of(form)).steps().get(0).questions().get(1).parts().get(0).editing());
    }

    @Test
    void keepsTheLevelOfAStep() {
        FormDefinition form = FormDefinition.of(1, Step.of("free", Question.text("name")),
                Step.of("bank", Question.text("iban")).assurance(LevelOfAssurance.SUBSTANTIAL).when(Question.text("name").isAnswered()));
        assertEquals(FormData.of(form), FormData.of(FormData.form(FormData.of(form))));
        assertEquals(List.of(LevelOfAssurance.NONE, LevelOfAssurance.SUBSTANTIAL),
                FormData.form(FormData.of(form)).steps().stream().map(Step::assurance).toList());
    }

    @Test
    void refusesALevelThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> FormData.form(Map.of("version", 1, "steps",
                List.of(Map.of("id", "a", "assurance", "medium", "questions", List.of(Map.of("type", "email", "id", "x")))))));
    }

    private static Map<String, Object> with(Map<String, ?> question) {
        return Map.of("version", 1, "steps", List.of(Map.of("id", "a", "questions", List.of(question))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Runtime", "noSuchType", "Text", ""})
    void refusesUnknownTypes(String type) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", type, "id", "x")))).getMessage()
                .contains("unknown type"));
    }

    @Test
    void refusesWhatItDoesNotKnowOrUnderstand() {
        assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", "email", "id", "x", "colour", "red"))));
        assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", "number", "id", "x", "min", "much"))));
        assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", "choice", "id", "x"))));
        assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", "email", "id", "x", "when", Map.of("eval", "1")))));
        assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", "email", "id", "No Id"))));
        assertThrows(IllegalArgumentException.class, () -> FormData.form(with(Map.of("type", "calculated", "id", "x", "kind", "money",
                "calculation", Map.of("today", Map.of())))));
    }
}
