package org.rathaus.api.form;

import java.math.BigDecimal;

/** A number with decimals, two unless told, such as an area; what stands behind it is the text {@code <id>.unit}. */
public final class DecimalQuestion extends AmountQuestion<BigDecimal, DecimalQuestion> {

    DecimalQuestion(Traits traits, Rules rules) {
        super(traits, rules);
    }

    static DecimalQuestion of(String id) {
        return new DecimalQuestion(Traits.of(id), Rules.of(2));
    }

    /** Not less than this, such as {@code "0.5"}. */
    public DecimalQuestion min(String smallest) {
        return new DecimalQuestion(traits, rules.min(new BigDecimal(smallest)));
    }

    /** Not more than this. */
    public DecimalQuestion max(String largest) {
        return new DecimalQuestion(traits, rules.max(new BigDecimal(largest)));
    }

    /** At most so many digits behind the comma, up to six. */
    public DecimalQuestion decimals(int digits) {
        return new DecimalQuestion(traits, new Rules(rules.min(), rules.max(), digits));
    }

    @Override
    DecimalQuestion with(Traits changed) {
        return new DecimalQuestion(changed, rules);
    }

    @Override
    public String type() {
        return "decimal";
    }

    @Override
    BigDecimal exact(BigDecimal number) {
        return number;
    }

    @Override
    Problem tooFine() {
        return problem("number.decimals", rules.decimals());
    }
}
