package org.rathaus.api.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Any number of some options, at least one unless optional. Its field holds the chosen ones, one a line. */
public final class ChoicesQuestion extends OptionsQuestion<List<String>, ChoicesQuestion> {

    ChoicesQuestion(Traits traits, Options options) {
        super(traits, options);
    }

    static ChoicesQuestion of(String id, String... options) {
        return new ChoicesQuestion(Traits.of(id), Options.of(options));
    }

    /** Holds when this option is among the chosen ones. */
    public Condition includes(String option) {
        return chosen(option);
    }

    /** What the chosen options cost, weigh, count together. */
    public Calculation<BigDecimal> amounts(Map<String, BigDecimal> amounts) {
        return Calculation.byChoice(amounts, this::includes);
    }

    @Override
    ChoicesQuestion with(Traits changed, Options other) {
        return new ChoicesQuestion(changed, other);
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
    Map<String, String> sent(Answers answers) {
        return read(answers).value().map(chosen -> Map.of(id(), String.join("\n", chosen))).orElse(Map.of());
    }

    @Override
    public String summarise(List<String> value, Wording wording) {
        return value.stream().map(it -> text(it, wording)).collect(Collectors.joining("\n"));
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
        control.checkboxes(shown(control));
    }
}
