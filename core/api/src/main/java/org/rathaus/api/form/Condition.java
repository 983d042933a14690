package org.rathaus.api.form;

import java.util.List;

/**
 * Holds when a question is asked and has one of some values.
 *
 * @param question the id of the question that decides
 * @param values   the raw values under which the condition holds
 * @param asked    when the deciding question is asked itself; null: always
 */
public record Condition(String question, List<String> values, Condition asked) {

    /** For constants: {@code DELIVERY.is("other")} reads better. */
    public Condition {
        values = List.copyOf(values);
    }

    /** On a question that is always asked. */
    public Condition(String question, List<String> values) {
        this(question, values, null);
    }

    /** Whether it holds for these answers. What was typed before its question disappeared does not count. */
    public boolean test(Answers answers) {
        return (asked == null || asked.test(answers)) && answers.raw(question).lines().anyMatch(values::contains);
    }
}
