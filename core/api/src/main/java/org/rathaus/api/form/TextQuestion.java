package org.rathaus.api.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of text. Blanks around it do not count; Unicode is composed (NFC). */
public final class TextQuestion extends TypedQuestion<String, TextQuestion> {

    record Rules(int maxLength, Pattern pattern, boolean numeric, String alike) {
    }

    private final Rules rules;

    TextQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static TextQuestion of(String id) {
        return new TextQuestion(Traits.of(id), new Rules(100, null, false, ""));
    }

    /** At most so many characters; 100 unless told. */
    public TextQuestion maxLength(int characters) {
        return new TextQuestion(traits, new Rules(characters, rules.pattern(), rules.numeric(), rules.alike()));
    }

    /** The whole text must match; the text {@code <id>.error.pattern} says how. */
    public TextQuestion pattern(String regex) {
        return new TextQuestion(traits, new Rules(rules.maxLength(), Pattern.compile(regex), rules.numeric(), rules.alike()));
    }

    /** Consists of digits: phones show their number pad. */
    public TextQuestion numeric() {
        return new TextQuestion(traits, new Rules(rules.maxLength(), rules.pattern(), true, rules.alike()));
    }

    /**
     * Shows, while it is typed, what is there already: a public page of the service that gets what was typed as the parameter
     * {@code text} and marks its answer, a sentence and links, with the attribute {@code data-alike-answer}. Without
     * JavaScript nothing is shown: say it with a warning as well.
     *
     * @param page the path of the page
     */
    public TextQuestion alike(String page) {
        return new TextQuestion(traits, new Rules(rules.maxLength(), rules.pattern(), rules.numeric(), page));
    }

    /** The longest text, in characters. */
    public int maxLength() {
        return rules.maxLength();
    }

    /** Holds when both are answered with the same. */
    public Condition isSameAs(TextQuestion other) {
        return Condition.Compared.of(Condition.Kind.TEXT, this, Condition.Relation.EQUAL, other);
    }

    @Override
    TextQuestion with(Traits changed) {
        return new TextQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public Reading<String> read(Answers answers) {
        String text = tidy(answers.raw(id()));
        return text.isEmpty() ? Reading.empty() : Reading.of(text);
    }

    @Override
    Optional<Problem> broken(String value, LocalDate today) {
        Optional<String> fault = fault(value, rules.maxLength());
        if (fault.isPresent()) {
            return fault.map(rule -> problem(rule, rules.maxLength()));
        }
        boolean matches = rules.pattern() == null || rules.pattern().matcher(value).matches();
        return matches ? Optional.empty() : Optional.of(problem("pattern"));
    }

    @Override
    public String summarise(String value, Wording wording) {
        return value;
    }

    /** The rule that a line of text breaks whatever it is about. */
    static Optional<String> fault(String value, int maxLength) {
        if (value.codePointCount(0, value.length()) > maxLength) {
            return Optional.of("tooLong");
        }
        return value.chars().anyMatch(Character::isISOControl) ? Optional.of("characters") : Optional.empty();
    }

    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), "text").wide(Input.Width.of(rules.maxLength()))
                .attribute("autocomplete", autocomplete()).attribute("inputmode", rules.numeric() ? "numeric" : "")
                .attribute("data-alike", rules.alike()));
    }
}
