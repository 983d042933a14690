package org.rathaus.api.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A text of several lines. A line break counts as one character, however the browser sends it. */
public final class LongTextQuestion extends TypedQuestion<String, LongTextQuestion> {

    private static final int LONGEST = 9_000;

    record Rules(int maxLength, int lines) {
    }

    private final Rules rules;

    LongTextQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static LongTextQuestion of(String id) {
        return new LongTextQuestion(Traits.of(id), new Rules(1000, 5));
    }

    /**
     * At most so many characters, 1000 unless told. The page says how many are left.
     *
     * @throws IllegalArgumentException if there are more than 9000, which one field of a page does not take
     */
    public LongTextQuestion maxLength(int characters) {
        if (characters < 1 || characters > LONGEST) {
            throw new IllegalArgumentException("a long text has 1 to " + LONGEST + " characters");
        }
        return new LongTextQuestion(traits, new Rules(characters, rules.lines()));
    }

    /** So many lines are seen at once, 5 unless told. */
    public LongTextQuestion lines(int seen) {
        return new LongTextQuestion(traits, new Rules(rules.maxLength(), seen));
    }

    /** The longest text, in characters. */
    public int maxLength() {
        return rules.maxLength();
    }

    @Override
    LongTextQuestion with(Traits changed) {
        return new LongTextQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "longText";
    }

    @Override
    public Reading<String> read(Answers answers) {
        String text = tidy(answers.raw(id()));
        return text.isEmpty() ? Reading.empty() : Reading.of(text);
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    @Override
    Optional<Problem> broken(String value, LocalDate today) {
        int length = value.codePointCount(0, value.length());
        if (length > rules.maxLength()) {
            return Optional.of(problem("longText.tooLong", rules.maxLength(), length - rules.maxLength()));
        }
        boolean invisible = value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        return invisible ? Optional.of(problem("characters")) : Optional.empty();
    }

    @Override
    Map<String, String> sent(Answers answers) {
        return read(answers).value().map(text -> Map.of(id(), text)).orElse(Map.of());
    }

    @Override
    public String summarise(String value, Wording wording) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), Input.LINES).limit(rules.maxLength()).attribute("rows", String.valueOf(rules.lines()))
                .attribute("autocomplete", autocomplete()));
    }
}
