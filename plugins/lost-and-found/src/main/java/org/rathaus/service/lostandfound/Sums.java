package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Question;

/** Sums in EUR as people type them. */
final class Sums {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private Sums() {
    }

    /** Empty where it is no sum, less than nothing, or more than a found thing is worth. */
    static Optional<BigDecimal> read(String typed) {
        return Answers.of(Map.of("sum", typed)).get(Question.money("sum")).filter(it -> it.signum() >= 0 && it.compareTo(MOST) <= 0);
    }
}
