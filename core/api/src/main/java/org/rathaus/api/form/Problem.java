package org.rathaus.api.form;

import java.util.List;

/**
 * Why an answer cannot stay as it is. Its message is the service's text {@code <question>.error.<rule>}, else the
 * form's general text {@code error.<rule>}, with {@code {0}} the question's label and {@code {1}} … the values.
 *
 * @param question the question's id
 * @param field    the field to go to, one of the question's
 * @param rule     the broken rule, such as {@code required}
 * @param values   what the message tells, such as the longest length
 */
public record Problem(String question, String field, String rule, List<Object> values) {

    /** With the values to tell. */
    public static Problem of(String question, String field, String rule, Object... values) {
        return new Problem(question, field, rule, List.of(values));
    }
}
