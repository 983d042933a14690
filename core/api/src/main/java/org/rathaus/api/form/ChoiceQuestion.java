package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One of some options. An option's text is {@code <id>.option.<option>}, its hint {@code <id>.option.<option>.hint}. */
public final class ChoiceQuestion extends TypedQuestion<String, ChoiceQuestion> {

    private final List<String> options;

    private ChoiceQuestion(Traits traits, List<String> options) {
        super(traits);
        this.options = options;
    }

    static ChoiceQuestion of(String id, String... options) {
        return new ChoiceQuestion(Traits.of(id), List.of(options));
    }

    /** Holds when this option, or one of these, is chosen. */
    public Condition is(String... chosen) {
        return new Condition.Chosen(id(), List.of(chosen), condition());
    }

    /** What can be chosen, in this order. */
    public List<String> options() {
        return options;
    }

    @Override
    ChoiceQuestion with(Traits changed) {
        return new ChoiceQuestion(changed, options);
    }

    @Override
    public String type() {
        return "choice";
    }

    @Override
    public Reading<String> read(Answers answers) {
        String chosen = answers.raw(id());
        if (chosen.isEmpty()) {
            return Reading.empty();
        }
        return options.contains(chosen) ? Reading.of(chosen) : Reading.not(problem("option"));
    }

    @Override
    Optional<Problem> broken(String value, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public String summarise(String value, Wording wording) {
        return wording.text(id() + ".option." + value);
    }

    @Override
    public void render(Control control) {
        control.radios(options);
    }
}
