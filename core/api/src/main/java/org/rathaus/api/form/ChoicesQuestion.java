package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Any number of some options, at least one unless optional. Its field holds the chosen ones, one a line. */
public final class ChoicesQuestion extends TypedQuestion<List<String>, ChoicesQuestion> {

    private final List<String> options;

    private ChoicesQuestion(Traits traits, List<String> options) {
        super(traits);
        this.options = options;
    }

    static ChoicesQuestion of(String id, String... options) {
        return new ChoicesQuestion(Traits.of(id), List.of(options));
    }

    /** Holds when this option is among the chosen ones. */
    public Condition includes(String option) {
        return new Condition.Chosen(id(), List.of(option), condition());
    }

    /** What can be chosen, in this order. */
    public List<String> options() {
        return options;
    }

    @Override
    ChoicesQuestion with(Traits changed) {
        return new ChoicesQuestion(changed, options);
    }

    @Override
    public String type() {
        return "choices";
    }

    @Override
    public Reading<List<String>> read(Answers answers) {
        List<String> chosen = answers.raw(id()).lines().filter(line -> !line.isBlank()).toList();
        if (chosen.isEmpty()) {
            return Reading.empty();
        }
        return options.containsAll(chosen) ? Reading.of(chosen) : Reading.not(problem("option"));
    }

    @Override
    Optional<Problem> broken(List<String> value, LocalDate today) {
        return Optional.empty();
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
    public void render(Control control) {
        control.checkboxes(options);
    }
}
