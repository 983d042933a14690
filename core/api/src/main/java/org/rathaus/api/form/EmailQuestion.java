package org.rathaus.api.form;

import java.util.regex.Pattern;

/** A mail address as HTML's {@code type=email} takes it, at most 254 characters (RFC 5321, 4.5.3.1.3). */
public final class EmailQuestion extends TypedQuestion<String, EmailQuestion> {

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?"
                    + "(?:\\.[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?)+");
    private static final int LONGEST = 254;

    EmailQuestion(Traits traits) {
        super(traits);
    }

    static EmailQuestion of(String id) {
        return new EmailQuestion(Traits.of(id).autocompleted("email"));
    }

    /** Holds when both are answered with the same. */
    public Condition isSameAs(EmailQuestion other) {
        return Condition.Compared.of(Condition.Kind.TEXT, this, Condition.Relation.EQUAL, other);
    }

    @Override
    EmailQuestion with(Traits changed) {
        return new EmailQuestion(changed);
    }

    @Override
    public String type() {
        return "email";
    }

    @Override
    public Reading<String> read(Answers answers) {
        String address = TextQuestion.tidy(answers.raw(id()));
        if (address.isEmpty()) {
            return Reading.empty();
        }
        boolean valid = address.length() <= LONGEST && ADDRESS.matcher(address).matches();
        return valid ? Reading.of(address) : Reading.not(problem("email"));
    }

    @Override
    public String summarise(String value, Wording wording) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), "email").attribute("autocomplete", autocomplete()));
    }
}
