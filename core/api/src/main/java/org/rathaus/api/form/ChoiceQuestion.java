package org.rathaus.api.form;

/** One of some options. An option's text is {@code <id>.option.<option>}, its hint {@code <id>.option.<option>.hint}. */
public final class ChoiceQuestion extends OneOptionQuestion<ChoiceQuestion> {

    ChoiceQuestion(Traits traits, Options options) {
        super(traits, options);
    }

    static ChoiceQuestion of(String id, String... options) {
        return new ChoiceQuestion(Traits.of(id), Options.of(options));
    }

    @Override
    ChoiceQuestion with(Traits changed, Options other) {
        return new ChoiceQuestion(changed, other);
    }

    @Override
    public String type() {
        return "choice";
    }

    @Override
    public void render(Control control) {
        control.radios(shown(control));
    }
}
