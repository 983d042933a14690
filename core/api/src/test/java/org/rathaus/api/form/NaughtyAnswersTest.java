package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.testing.NaughtyStrings;

/** Whatever is typed into any field of any question is read, refused, summarised and exported, and breaks nothing. */
class NaughtyAnswersTest {

    private record Keys() implements Wording {

        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public String text(String key, Object... values) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    }

    static List<String> all() {
        return NaughtyStrings.all();
    }

    static List<String> taken() {
        return NaughtyStrings.taken();
    }

    /** What a question for files holds is never what a field says. */
    private static List<Question<?>> questions() {
        return EveryType.form().steps().stream().flatMap(Step::all).filter(it -> !(it instanceof FileQuestion)).<Question<?>>map(it -> it).toList();
    }

    private static Answers everywhere(Question<?> question, String text) {
        return Answers.of(question.fields().stream().collect(Collectors.toMap(field -> field, field -> text)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void breakNoQuestion(String text) {
        for (Question<?> question : questions()) {
            Answers answers = everywhere(question, text);
            assertNotNull(question.examine(answers, EveryType.TODAY), question::id);
            assertNotNull(question.summarise(answers, new Keys()), question::id);
            assertNotNull(question.export(answers), question::id);
            assertNotNull(question.data(answers), question::id);
            assertEquals(question.columns().size(), question.cells(answers).size(), question::id);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void breakNoRow(String text) {
        Answers answers = Answers.of(Map.of("dogs", text, "dogs.1.call", text, "dogs.1.vaccines", text, "dogs.1.vaccines.1.vaccine", text));
        FormDefinition form = EveryType.form();
        assertNotNull(form.data(form.calculate(form.relevant(EveryType.answers().with(answers.asMap())), EveryType.TODAY)));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void comeOutOfATextAsTheyWentIn(String text) {
        for (Question<String> question : List.of(Question.text("call"), Question.longText("reason"))) {
            Answers answers = everywhere(question, text);
            assertEquals(NaughtyStrings.tidy(text), question.summarise(answers, new Keys()));
            assertEquals(NaughtyStrings.tidy(text), question.export(answers));
        }
    }
}
