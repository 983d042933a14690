package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A phone number of any country; one without a country's prefix is German unless told otherwise. The value is as in
 * ITU-T E.164: {@code +4940123456}. A number outside of the ranges that its country has given out is a warning only,
 * because new ranges are given out all the time.
 */
public final class PhoneQuestion extends TypedQuestion<String, PhoneQuestion> {

    private static final int LONGEST = 40;

    record Rules(String country) {
    }

    private final Rules rules;

    PhoneQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static PhoneQuestion of(String id) {
        return new PhoneQuestion(Traits.of(id).autocompleted("tel"), new Rules("DE"));
    }

    /** A number without a country's prefix is one of this country (ISO 3166-1, two letters). */
    public PhoneQuestion country(String code) {
        return new PhoneQuestion(traits, new Rules(code));
    }

    @Override
    PhoneQuestion with(Traits changed) {
        return new PhoneQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "phone";
    }

    @Override
    public Reading<String> read(Answers answers) {
        String typed = TextQuestion.tidy(answers.raw(id()));
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        Optional<String> number = typed.length() > LONGEST ? Optional.empty() : PhoneNumbers.read(typed, rules.country());
        return number.map(Reading::of).orElseGet(() -> Reading.not(problem("phone")));
    }

    @Override
    Optional<Problem> broken(String value, LocalDate today) {
        return PhoneNumbers.isAssigned(value) ? Optional.empty() : Optional.of(problem("phone.unlikely").asWarning());
    }

    @Override
    public String summarise(String value, Wording wording) {
        return PhoneNumbers.write(value);
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), "tel").wide(Input.Width.MEDIUM).attribute("autocomplete", autocomplete()));
    }
}
