package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Any number of some options, at least one unless optional. Its field holds the chosen ones, one a line. */
public final class ChoicesQuestion extends TypedQuestion<List<String>, ChoicesQuestion> {

    private final Options options;

    ChoicesQuestion(Traits traits, Options options) {
        super(traits);
        this.options = options;
    }

    static ChoicesQuestion of(String id, String... options) {
        return new ChoicesQuestion(Traits.of(id), Options.of(options));
    }

    /** Offers an option only while a condition holds; else it cannot be chosen, and does not count if it was. */
    public ChoicesQuestion optionWhen(String option, Condition condition) {
        return new ChoicesQuestion(traits, options.when(option, condition));
    }

    /** Holds when this option is among the chosen ones. */
    public Condition includes(String option) {
        return options.chosen(id(), List.of(option), condition());
    }

    /** What the chosen options cost, weigh, count together. */
    public Calculation<BigDecimal> amounts(Map<String, BigDecimal> amounts) {
        return Calculation.byChoice(amounts, this::includes);
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
    ChoicesQuestion with(Traits changed) {
        return new ChoicesQuestion(changed, options);
    }

    @Override
    Options rules() {
        return options;
    }

    @Override
    public String type() {
        return "choices";
    }

    @Override
    public Reading<List<String>> read(Answers answers) {
        List<String> chosen = answers.raw(id()).lines().filter(line -> !line.isBlank()).filter(it -> options.offers(it, answers)).toList();
        if (chosen.isEmpty()) {
            return Reading.empty();
        }
        return options().containsAll(chosen) ? Reading.of(chosen) : Reading.not(problem("option"));
    }

    @Override
    Optional<Problem> broken(List<String> value, LocalDate today) {
        return Optional.empty();
    }

    @Override
    Map<String, String> sent(Answers answers) {
        return read(answers).value().map(chosen -> Map.of(id(), String.join("\n", chosen))).orElse(Map.of());
    }

    @Override
    public String summarise(List<String> value, Wording wording) {
        return value.stream().map(it -> wording.text(id() + ".option." + it)).collect(Collectors.joining("\n"));
    }

    @Override
    String export(List<String> value) {
        return String.join(", ", value);
    }

    @Override
    Object data(List<String> value) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.checkboxes(options.shown(id(), control.wording()));
    }
}
