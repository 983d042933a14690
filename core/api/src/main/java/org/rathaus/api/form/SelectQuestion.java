package org.rathaus.api.form;

/**
 * One of many options, from a list that opens and, with JavaScript, can be searched. An option's text is
 * {@code <id>.option.<option>}.
 */
public final class SelectQuestion extends OneOptionQuestion<SelectQuestion> {

    SelectQuestion(Traits traits, Options options) {
        super(traits, options);
    }

    static SelectQuestion of(String id, String... options) {
        return new SelectQuestion(Traits.of(id), Options.of(options));
    }

    @Override
    SelectQuestion with(Traits changed, Options other) {
        return new SelectQuestion(changed, other);
    }

    @Override
    public String type() {
        return "select";
    }

    @Override
    public void render(Control control) {
        control.select(shown(control));
    }
}
