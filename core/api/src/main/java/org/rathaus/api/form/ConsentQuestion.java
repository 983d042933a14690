package org.rathaus.api.form;

import java.util.List;

/**
 * A box to tick under a text, {@code <id>.text}: consent to something, or a statement of truth, which German law lets an
 * authority ask for (VwVfG § 26 (2)). Must be ticked unless optional, as a voluntary consent is (GDPR, Art. 7 (4)).
 */
public final class ConsentQuestion extends TypedQuestion<Boolean, ConsentQuestion> {

    private static final String YES = "yes";

    record Rules(boolean statement) {
    }

    private final Rules rules;

    ConsentQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static ConsentQuestion of(String id, boolean statement) {
        return new ConsentQuestion(Traits.of(id), new Rules(statement));
    }

    /** Holds when the box is ticked. */
    public Condition isGiven() {
        return new Condition.Chosen(id(), List.of(YES), condition());
    }

    @Override
    ConsentQuestion with(Traits changed) {
        return new ConsentQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "consent";
    }

    @Override
    public Reading<Boolean> read(Answers answers) {
        return answers.raw(id()).equals(YES) ? Reading.of(true) : Reading.empty();
    }

    @Override
    public List<String> texts() {
        return List.of(id() + ".label", id() + ".text");
    }

    @Override
    String missingRule() {
        return rules.statement() ? "statement.required" : "consent.required";
    }

    @Override
    public String summarise(Boolean value, Wording wording) {
        return Words.of(wording, rules.statement() ? "answer.stated" : "answer.agreed");
    }

    @Override
    Object data(Boolean value) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.tick(YES, control.wording().text(id() + ".text"));
    }
}
