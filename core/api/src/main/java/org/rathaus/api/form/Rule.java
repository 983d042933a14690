package org.rathaus.api.form;

import java.util.List;
import java.util.Objects;

/**
 * What must be true, or should be, of several answers together: that an end is not before its start. Told at one of the
 * questions, as the text {@code <question>.error.<name>}. In a repeatable group it is looked at in each row.
 *
 * @param question the id of the question at which it is told; while that is not asked or wrong itself, nothing is told
 * @param name     what the text's key ends in, camelCase
 * @param holds    what must be true; conditions that compare do not hold while one of the answers is missing
 * @param severity whether the citizen cannot go on, or is only told
 */
public record Rule(String question, String name, Condition holds, Severity severity) {

    /** @throws IllegalArgumentException if the name is not camelCase */
    public Rule {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("a rule's name is camelCase, not " + name);
        }
        Objects.requireNonNull(question);
        Objects.requireNonNull(holds);
        Objects.requireNonNull(severity);
    }

    /** Must be true, else the citizen cannot go on. */
    public static Rule of(Question<?> question, String name, Condition holds) {
        return new Rule(question.id(), name, holds, Severity.ERROR);
    }

    /** The same, but the citizen may go on. */
    public Rule asWarning() {
        return new Rule(question, name, holds, Severity.WARNING);
    }

    boolean isAbout(Occurrence place) {
        return place.question().id().equals(question);
    }

    boolean isBroken(Occurrence place, Answers answers) {
        return !holds.test(answers.within(place.prefix()));
    }

    Problem problem(Occurrence place) {
        return new Problem(question, place.prefix() + place.question().firstField(), name, List.of(), severity, place.rows());
    }
}
