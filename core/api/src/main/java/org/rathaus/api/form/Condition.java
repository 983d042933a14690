package org.rathaus.api.form;

import java.util.List;

/**
 * Holds when a question has one of some values.
 *
 * @param question the id of the question that decides
 * @param values   the raw values under which the condition holds
 */
public record Condition(String question, List<String> values) {

    /** For constants: {@code DELIVERY.is("other")} reads better. */
    public Condition {
        values = List.copyOf(values);
    }

    /** Whether it holds for these answers. */
    public boolean test(Answers answers) {
        return answers.raw(question).lines().anyMatch(values::contains);
    }
}
