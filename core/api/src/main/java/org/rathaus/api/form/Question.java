package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One question of a form. Immutable: each method that changes something returns another question.
 *
 * @param <T> the type of the value
 */
public abstract class Question<T> {

    /** What all types have in common. */
    record Traits(String id, boolean optional, Condition condition, String autocomplete) {

        static Traits of(String id) {
            if (!id.matches("[a-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException("a question's id is camelCase, not " + id);
            }
            return new Traits(id, false, null, "");
        }
    }

    final Traits traits;

    Question(Traits traits) {
        this.traits = traits;
    }

    /** One line of text. */
    public static TextQuestion text(String id) {
        return TextQuestion.of(id);
    }

    /** A day, asked for in three fields. */
    public static DateQuestion date(String id) {
        return DateQuestion.of(id);
    }

    /** One of some options. */
    public static ChoiceQuestion choice(String id, String... options) {
        return ChoiceQuestion.of(id, options);
    }

    /** Any number of some options. */
    public static ChoicesQuestion choices(String id, String... options) {
        return ChoicesQuestion.of(id, options);
    }

    /** A mail address. */
    public static EmailQuestion email(String id) {
        return EmailQuestion.of(id);
    }

    /** One or several files. */
    public static FileQuestion file(String id) {
        return FileQuestion.of(id);
    }

    /** May stay unanswered. */
    public abstract Question<T> optional();

    /** Asked only while the condition holds. */
    public abstract Question<T> when(Condition condition);

    /** The kind of control: {@code text}, {@code date}, {@code choice}, {@code choices}, {@code email}, {@code file}. */
    public abstract String type();

    /** Reads the value from what was typed. */
    public abstract Reading<T> read(Answers answers);

    /** Rules that a value of this type must keep, beyond being understood. */
    abstract Optional<Problem> broken(T value, LocalDate today);

    /** The value in words, for the check page and the receipt. */
    public abstract String summarise(T value, Wording wording);

    /** camelCase name, also the id of its control. */
    public final String id() {
        return traits.id();
    }

    /** Whether it must be answered when asked. */
    public final boolean required() {
        return !traits.optional();
    }

    /** When it is asked; empty: always. */
    public final Optional<Condition> condition() {
        return Optional.ofNullable(traits.condition());
    }

    /** The HTML autocomplete token, or empty. */
    public final String autocomplete() {
        return traits.autocomplete();
    }

    /** The names of its fields. */
    public List<String> fields() {
        return List.of(id());
    }

    /** The field that gets the focus when the question as a whole is meant. */
    public String firstField() {
        return fields().get(0);
    }

    /** Whether these answers ask it. */
    public final boolean asked(Answers answers) {
        return condition().map(it -> it.test(answers)).orElse(true);
    }

    /** What is wrong with its answer; empty when it is fine or not asked. */
    public final Optional<Problem> check(Answers answers, LocalDate today) {
        if (!asked(answers)) {
            return Optional.empty();
        }
        Reading<T> reading = read(answers);
        if (reading.isEmpty()) {
            return required() ? Optional.of(problem(missingRule())) : Optional.empty();
        }
        return reading.problem().or(() -> reading.value().flatMap(value -> broken(value, today)));
    }

    /** The answer in words, or an empty string; what was typed when it is not understood. */
    public final String summarise(Answers answers, Wording wording) {
        Reading<T> reading = read(answers);
        if (reading.problem().isPresent()) {
            return String.join(" ", fields().stream().map(answers::raw).toList()).strip();
        }
        return reading.value().map(value -> summarise(value, wording)).orElse("");
    }

    /** What is broken when a needed answer is missing. */
    String missingRule() {
        return "required";
    }

    final Problem problem(String rule, Object... values) {
        return Problem.of(id(), firstField(), rule, values);
    }

    static UnaryOperator<Traits> asOptional() {
        return it -> new Traits(it.id(), true, it.condition(), it.autocomplete());
    }

    static UnaryOperator<Traits> asConditional(Condition condition) {
        return it -> new Traits(it.id(), it.optional(), condition, it.autocomplete());
    }

    static UnaryOperator<Traits> asAutocompleted(String token) {
        return it -> new Traits(it.id(), it.optional(), it.condition(), token);
    }
}
