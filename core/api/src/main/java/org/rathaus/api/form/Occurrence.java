package org.rathaus.api.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question at its place: in a repeatable group it stands once in each row.
 *
 * @param rows     the rows around it, the outermost first; none outside of groups
 * @param question the question
 */
public record Occurrence(List<Row> rows, Question<?> question) {

    /** With a copy of the rows. */
    public Occurrence {
        rows = List.copyOf(rows);
    }

    /** What the names of its fields begin with. */
    public String prefix() {
        return Row.prefix(rows);
    }

    /** Names it in the whole form: the question's id behind the prefix. */
    public String path() {
        return prefix() + question.id();
    }

    /** The names of its fields in the whole form. */
    public Stream<String> fields() {
        return question.fields().stream().map(prefix()::concat);
    }

    /** The names of its answers in the whole form, also of those that are computed. */
    public Stream<String> stored() {
        return question.stored().stream().map(prefix()::concat);
    }

    /** Its answers as they are stored with a case. */
    Map<String, String> sent(Answers answers) {
        Map<String, String> sent = new LinkedHashMap<>();
        question.sent(answers.within(prefix())).forEach((field, value) -> sent.put(prefix() + field, value));
        return sent;
    }

    /** What people call it: the text {@code <id>.label}, in a group with the row. */
    public String label(Wording wording) {
        return Row.name(rows, wording.text(question.id() + ".label"), wording);
    }

    /** Its answer in words, or an empty string. */
    public String summarise(Answers answers, Wording wording) {
        return question.summarise(answers.within(prefix()), wording);
    }

    /** Whether it has a line of its own where answers are listed: texts have none, nor have groups with rows. */
    public boolean isListed(Answers answers) {
        return question.isListed(answers.within(prefix()));
    }

    Occurrence inside(Row row) {
        return new Occurrence(Stream.concat(Stream.of(row), rows.stream()).toList(), question);
    }
}
