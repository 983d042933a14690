package org.rathaus.api.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an answer cannot stay as it is, or should not. Its message is the service's text {@code <question>.error.<rule>},
 * else the form's general text {@code error.<rule>}, with {@code {0}} the question's label and {@code {1}} … the values.
 *
 * @param question the question's id
 * @param field    the field to go to, one of the question's, with the prefix of its rows
 * @param rule     the broken rule, such as {@code required}
 * @param values   what the message tells, such as the longest length
 * @param severity whether it keeps the citizen from going on
 * @param rows     the rows of repeatable groups around the question, the outermost first
 */
public record Problem(String question, String field, String rule, List<Object> values, Severity severity, List<Row> rows) {

    /** With copies of the lists. */
    public Problem {
        values = List.copyOf(values);
        rows = List.copyOf(rows);
    }

    /** An error, with the values to tell. */
    public static Problem of(String question, String field, String rule, Object... values) {
        return new Problem(question, field, rule, List.of(values), Severity.ERROR, List.of());
    }

    /** An error at a question outside of repeatable groups, with the values to tell. */
    public static Problem of(Question<?> question, String rule, Object... values) {
        return of(question.id(), question.firstField(), rule, values);
    }

    /** The same, but the citizen may go on. */
    public Problem asWarning() {
        return new Problem(question, field, rule, values, Severity.WARNING, rows);
    }

    /** Whether the citizen cannot go on. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Names the question in the whole form: its id behind the prefix of its rows. */
    public String path() {
        return Row.prefix(rows) + question;
    }

    /** The same in a row of a repeatable group. */
    public Problem inside(Row row) {
        return new Problem(question, row.prefix() + field, rule, values, severity, Stream.concat(Stream.of(row), rows.stream()).toList());
    }
}
