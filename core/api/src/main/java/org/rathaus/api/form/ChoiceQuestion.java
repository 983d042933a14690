package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of some options. An option's text is {@code <id>.option.<option>}, its hint {@code <id>.option.<option>.hint}. */
public final class ChoiceQuestion extends TypedQuestion<String, ChoiceQuestion> {

    private final Options options;

    ChoiceQuestion(Traits traits, Options options) {
        super(traits);
        this.options = options;
    }

    static ChoiceQuestion of(String id, String... options) {
        return new ChoiceQuestion(Traits.of(id), Options.of(options));
    }

    /** Offers an option only while a condition holds; else it cannot be chosen, and does not count if it was. */
    public ChoiceQuestion optionWhen(String option, Condition condition) {
        return new ChoiceQuestion(traits, options.when(option, condition));
    }

    /** Holds when this option, or one of these, is chosen. */
    public Condition is(String... chosen) {
        return options.chosen(id(), List.of(chosen), condition());
    }

    /** What each option costs, weighs, counts; nothing while none of these is chosen. */
    public Calculation<BigDecimal> amounts(Map<String, BigDecimal> amounts) {
        return Calculation.byChoice(amounts, this::is);
    }

    /** What can be chosen, in this order. */
    public List<String> options() {
        return options.options();
    }

    @Override
    public List<String> texts() {
        return options.texts(id());
    }

    @Override
    ChoiceQuestion with(Traits changed) {
        return new ChoiceQuestion(changed, options);
    }

    @Override
    Options rules() {
        return options;
    }

    @Override
    public String type() {
        return "choice";
    }

    @Override
    public Reading<String> read(Answers answers) {
        return options.one(this, answers);
    }

    @Override
    Optional<Problem> broken(String value, LocalDate today) {
        return Optional.empty();
    }

    @Override
    Map<String, String> sent(Answers answers) {
        return read(answers).isEmpty() ? Map.of() : super.sent(answers);
    }

    @Override
    public String summarise(String value, Wording wording) {
        return wording.text(id() + ".option." + value);
    }

    @Override
    public void render(Control control) {
        control.radios(options.shown(id(), control.wording()));
    }
}
