package org.rathaus.api.form;

import java.math.BigDecimal;
import java.util.Map;

/** A question whose answer is one of some options. */
abstract class OneOptionQuestion<Q extends Question<String>> extends OptionsQuestion<String, Q> {

    OneOptionQuestion(Traits traits, Options options) {
        super(traits, options);
    }

    /** Holds when this option, or one of these, is chosen. */
    public final Condition is(String... wanted) {
        return chosen(wanted);
    }

    /** What each option costs, weighs, counts; nothing while none of these is chosen. */
    public final Calculation<BigDecimal> amounts(Map<String, BigDecimal> amounts) {
        return Calculation.byChoice(amounts, this::is);
    }

    @Override
    public final Reading<String> read(Answers answers) {
        return options.one(this, answers);
    }

    @Override
    final Map<String, String> sent(Answers answers) {
        return read(answers).isEmpty() ? Map.of() : super.sent(answers);
    }

    @Override
    public final String summarise(String value, Wording wording) {
        return text(value, wording);
    }
}
