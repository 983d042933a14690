package org.rathaus.api.form;

import java.math.BigDecimal;

/** A whole number, such as how many persons; what stands behind it is the text {@code <id>.unit}, if there is one. */
public final class NumberQuestion extends AmountQuestion<Long, NumberQuestion> {

    NumberQuestion(Traits traits, Rules rules) {
        super(traits, rules);
    }

    static NumberQuestion of(String id) {
        return new NumberQuestion(Traits.of(id), Rules.of(0));
    }

    /** Not less than this. */
    public NumberQuestion min(long smallest) {
        return new NumberQuestion(traits, rules.min(BigDecimal.valueOf(smallest)));
    }

    /** Not more than this. */
    public NumberQuestion max(long largest) {
        return new NumberQuestion(traits, rules.max(BigDecimal.valueOf(largest)));
    }

    @Override
    NumberQuestion with(Traits changed) {
        return new NumberQuestion(changed, rules);
    }

    @Override
    public String type() {
        return "number";
    }

    @Override
    Long exact(BigDecimal number) {
        return number.longValueExact();
    }

    @Override
    Problem tooFine() {
        return problem("number.whole");
    }
}
