package org.rathaus.service.gallery;

import java.util.Locale;
import java.util.function.Function;

import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/**
 * A question type in every state a form can give it. What citizens do to a question, such as a wrong answer, they do
 * themselves.
 *
 * @param type what the ids of its questions begin with
 * @param make the question of this type with an id
 */
record Exhibit(String type, Function<String, Question<?>> make) {

    private static final int MOST_ROWS = 3;

    Step step() {
        ChoiceQuestion shown = Question.choice(type + "Shown", "yes", "no");
        return Step.of(type.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), question("Plain"), question("Hint"), question("Optional").optional(),
                question("Recommended").recommended(), shown, question("Conditional").when(shown.is("yes")),
                Question.group(type + "Rows", question("InRow"),
                        Question.group(type + "Inner", question("InInner")).atMost(MOST_ROWS).optional()).atMost(MOST_ROWS));
    }

    private Question<?> question(String state) {
        return make.apply(type + state);
    }
}
