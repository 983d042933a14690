package org.rathaus.service.gallery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/**
 * A question type in every state a form can give it. What citizens do to a question, such as a wrong answer, they do
 * themselves.
 *
 * @param type  what the ids of its questions begin with
 * @param known an answer that is prefilled, by the fields' names behind the question's id; empty where nobody but the citizen
 *              answers: files, and what one agrees to or declares
 * @param make  the question of this type with an id
 */
record Exhibit(String type, Map<String, String> known, Function<String, Question<?>> make) {

    private static final int MOST_ROWS = 3;
    private static final String TO_CORRECT = "Prefilled";
    private static final String FIXED = "Locked";

    /** With an answer of one field. */
    Exhibit(String type, String known, Function<String, Question<?>> make) {
        this(type, Map.of("", known), make);
    }

    /** That nothing prefills. */
    Exhibit(String type, Function<String, Question<?>> make) {
        this(type, Map.of(), make);
    }

    Step step() {
        ChoiceQuestion shown = Question.choice(type + "Shown", "yes", "no");
        Stream<Question<?>> first = Stream.of(question("Plain"), question("Hint"), question("Optional").optional(), question("Recommended").recommended());
        Stream<Question<?>> prefilled = known.isEmpty() ? Stream.of() : Stream.of(question(TO_CORRECT), question(FIXED).readOnlyWhenPrefilled());
        Stream<Question<?>> last = Stream.of(shown, question("Conditional").when(shown.is("yes")),
                Question.group(type + "Rows", question("InRow"),
                        Question.group(type + "Inner", question("InInner")).atMost(MOST_ROWS).optional()).atMost(MOST_ROWS));
        return Step.of(type.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                Stream.of(first, prefilled, last).flatMap(it -> it).toArray(Question<?>[]::new));
    }

    /** What is known before the citizen types anything. */
    Map<String, String> prefill() {
        Map<String, String> fields = new LinkedHashMap<>();
        known.forEach((field, value) -> Stream.of(TO_CORRECT, FIXED).forEach(state -> fields.put(type + state + field, value)));
        return fields;
    }

    private Question<?> question(String state) {
        return make.apply(type + state);
    }
}
