package org.rathaus.service.postalvote.election;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/**
 * Writes the fields of a form for staff, each with its label, hint, value and what is wrong with it: the texts {@code <field>.label},
 * {@code <field>.hint} where it is not empty, and {@code problem.<key>}.
 */
public final class FormFields {

    private final Kern kern;
    private final Function<String, String> texts;
    private final Function<String, String> values;
    private final Map<String, String> problems;

    /**
     * Into a page.
     *
     * @param texts    text of a key, empty if there is none
     * @param values   what was typed into a field
     * @param problems field to the key of what is wrong with it
     */
    public FormFields(Html html, Function<String, String> texts, Function<String, String> values, Map<String, String> problems) {
        this.kern = new Kern(html);
        this.texts = texts;
        this.values = values;
        this.problems = problems;
    }

    /** All that is wrong, each leading to its field; takes the focus. Nothing where nothing is wrong. */
    public static void summary(Html html, Function<String, String> texts, Map<String, String> problems) {
        Map<String, String> messages = new LinkedHashMap<>();
        problems.forEach((field, problem) -> messages.put(field, texts.apply(field + ".label") + ": " + texts.apply("problem." + problem)));
        new Kern(html).errors(texts.apply("errorTitle"), messages);
    }

    private Field field(String name) {
        return Field.of(name, texts.apply(name + ".label"), values.apply(name)).hint(texts.apply(name + ".hint"))
                .wrong(problems.containsKey(name) ? texts.apply("problem." + problems.get(name)) : "");
    }

    /** One line, of a kind. */
    public FormFields line(String field, Field.Kind kind, int longest, boolean fixed) {
        kern.field(field(field).as(kind).most(longest).fixed(fixed));
        return this;
    }

    /** Several lines. */
    public FormFields lines(String field, int rows) {
        kern.field(field(field).as(Field.Kind.LINES).rows(rows));
        return this;
    }

    /** A list; {@code <field>.option.<option>} names its options. */
    public FormFields list(String field, Stream<String> options) {
        Map<String, String> choices = new LinkedHashMap<>(Map.of("", texts.apply("choose")));
        options.forEach(it -> choices.put(it, texts.apply(field + ".option." + it)));
        kern.field(field(field).options(choices));
        return this;
    }

    /** A box to tick. */
    public FormFields box(String field) {
        kern.field(field(field).as(Field.Kind.BOX));
        return this;
    }
}
