package org.rathaus.service.lostandfound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** Draws the fields of a form as KERN's components, with what was typed and what is wrong. */
final class Fields {

    private final Kern kern;
    private final UnaryOperator<String> values;
    private final Map<String, String> errors;
    private final BiFunction<String, Object[], String> texts;

    /**
     * What draws into the markup.
     *
     * @param values what was typed, by field
     * @param errors keys of texts, by field
     * @param texts  the texts
     */
    Fields(Html html, UnaryOperator<String> values, Map<String, String> errors, BiFunction<String, Object[], String> texts) {
        this.kern = new Kern(html);
        this.values = values;
        this.errors = errors;
        this.texts = texts;
    }

    private String text(String key, Object... parts) {
        return texts.apply(key, parts);
    }

    /** What was typed. */
    String value(String name) {
        return values.apply(name);
    }

    /** All that is wrong, each leading to its field. */
    void errors() {
        Map<String, String> messages = new LinkedHashMap<>();
        errors.forEach((field, key) -> messages.put(field, text(key)));
        kern.errors(text("form.errorTitle"), messages);
    }

    private Field field(String name, boolean hasHint) {
        return Field.of(name, text("field." + name), values.apply(name)).hint(hasHint ? text("field." + name + ".hint") : "")
                .wrong(errors.containsKey(name) ? text(errors.get(name)) : "");
    }

    /** A line of text, with a hint where its text {@code field.<name>.hint} is asked for. */
    void line(String name, boolean hasHint, int most) {
        kern.field(field(name, hasHint).most(most));
    }

    /** A sum in EUR, or another number. */
    void amount(String name, boolean hasHint) {
        kern.field(field(name, hasHint).as(Field.Kind.AMOUNT).most(15));
    }

    void day(String name, boolean hasHint, String last) {
        kern.field(field(name, hasHint).as(Field.Kind.DAY).last(last));
    }

    /** A picture, on a phone from its camera. */
    void photo(String name) {
        kern.field(field(name, true).as(Field.Kind.PICTURE));
    }

    void lines(String name, boolean hasHint, int most) {
        kern.field(field(name, hasHint).as(Field.Kind.LINES).rows(3).most(most));
    }

    /** Lines of a form of which there are several on the page: what they are called is told from their names. */
    void lines(String name, String called, int most) {
        kern.field(Field.of(name, text("field." + called), values.apply(name)).hint(text("field." + called + ".hint"))
                .wrong(errors.containsKey(name) ? text(errors.get(name)) : "").as(Field.Kind.LINES).rows(3).most(most));
    }

    /** A list to choose from: value to label. */
    void choice(String name, boolean hasHint, Map<String, String> options) {
        kern.field(field(name, hasHint).options(Map.of("", text("form.choose"))).options(options));
    }

    /** A box to tick. */
    void box(String name) {
        kern.box(name, text("field." + name), values.apply(name).equals("yes"));
    }

    /** One of several boxes of the same name. */
    void box(String name, String id, String value, String label, boolean isTicked) {
        kern.box(id, name, value, label, isTicked);
    }

    /** The button that sends the form. */
    void send(String key) {
        kern.actions().submit("", "primary", text(key)).endActions();
    }
}
