package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of many options, from a list that opens and, with JavaScript, can be searched. An option's text is
 * {@code <id>.option.<option>}.
 */
public final class SelectQuestion extends TypedQuestion<String, SelectQuestion> {

    private final Options options;

    SelectQuestion(Traits traits, Options options) {
        super(traits);
        this.options = options;
    }

    static SelectQuestion of(String id, String... options) {
        return new SelectQuestion(Traits.of(id), Options.of(options));
    }

    /** Offers an option only while a condition holds; else it cannot be chosen, and does not count if it was. */
    public SelectQuestion optionWhen(String option, Condition condition) {
        return new SelectQuestion(traits, options.when(option, condition));
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
    SelectQuestion with(Traits changed) {
        return new SelectQuestion(changed, options);
    }

    @Override
    Options rules() {
        return options;
    }

    @Override
    public String type() {
        return "select";
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
        control.select(options.shown(id(), control.wording()));
    }
}
