package org.rathaus.api.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An amount in euros, exact to the cent; understands {@code 1.234,50 €}, {@code EUR 12}, {@code 12,-}. */
public final class MoneyQuestion extends AmountQuestion<BigDecimal, MoneyQuestion> {

    private static final int CENTS = 2;
    private static final String EURO = "€";

    MoneyQuestion(Traits traits, Rules rules) {
        super(traits, rules);
    }

    static MoneyQuestion of(String id) {
        return new MoneyQuestion(Traits.of(id), Rules.of(CENTS).min(new BigDecimal("0.00")));
    }

    /** Not less than so many euros, such as {@code "10.00"}; 0 unless told. */
    public MoneyQuestion min(String euros) {
        return new MoneyQuestion(traits, rules.min(new BigDecimal(euros).setScale(CENTS)));
    }

    /** Not more than so many euros. */
    public MoneyQuestion max(String euros) {
        return new MoneyQuestion(traits, rules.max(new BigDecimal(euros).setScale(CENTS)));
    }

    @Override
    MoneyQuestion with(Traits changed) {
        return new MoneyQuestion(changed, rules);
    }

    @Override
    public String type() {
        return "money";
    }

    @Override
    String bare(Answers answers) {
        return bare(super.bare(answers));
    }

    /** Without the currency and the dash that stands for no cents. */
    static String bare(String typed) {
        return typed.strip().replaceAll("(?i)^(€|eur|euro)\\s*|\\s*(€|eur|euro)$", "").replaceAll(",(-{1,2}|–|—)$", "");
    }

    @Override
    BigDecimal exact(BigDecimal number) {
        return number.setScale(CENTS);
    }

    @Override
    Problem tooFine() {
        return problem("money.cents");
    }

    @Override
    String rule(String rule) {
        return "money." + rule;
    }

    @Override
    String unit(Wording wording) {
        return EURO;
    }

    /** An amount of euros in words: {@code 1.234,50 €}. */
    static String write(BigDecimal euros, Locale language) {
        return Numerals.write(euros.setScale(CENTS, RoundingMode.HALF_UP), language) + " " + EURO;
    }
}
