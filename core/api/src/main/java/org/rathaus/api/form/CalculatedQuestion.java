package org.rathaus.api.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that follows from answers and is shown as text. It has no field, so that nothing a browser sends reaches it:
 * {@link FormDefinition#calculate} computes it, to two decimals, and it is stored with the case. Stands best on a step
 * after the answers that it follows from.
 *
 * @param <T> {@link BigDecimal} or {@link LocalDate}
 */
public final class CalculatedQuestion<T> extends FieldlessQuestion<T, CalculatedQuestion<T>> {

    private static final int DECIMALS = 2;

    /** What kind of value it is. */
    enum Kind {
        NUMBER, MONEY, DATE
    }

    record Rules<T>(Kind kind, Calculation<T> calculation) {

        Rules {
            if (calculation.isDay() != (kind == Kind.DATE)) {
                throw new IllegalArgumentException("a date is calculated from dates, a number from numbers");
            }
        }
    }

    private final Rules<T> rules;

    CalculatedQuestion(Traits traits, Rules<T> rules) {
        super(traits);
        this.rules = rules;
    }

    static <T> CalculatedQuestion<T> of(String id, Kind kind, Calculation<T> calculation) {
        return new CalculatedQuestion<>(Traits.of(id), new Rules<>(kind, calculation));
    }

    /** The calculation. */
    public Calculation<T> calculation() {
        return rules.calculation();
    }

    /** Holds when the calculated number is less than this one; never for a day. */
    public Condition isLessThan(Number than) {
        return new Condition.Amount(id(), Condition.Relation.LESS, new BigDecimal(than.toString()), condition());
    }

    /** Holds when the calculated number is more than this one; never for a day. */
    public Condition isMoreThan(Number than) {
        return new Condition.Amount(id(), Condition.Relation.GREATER, new BigDecimal(than.toString()), condition());
    }

    /** The calculated number, to calculate on with; it has to stand after this question. */
    public Calculation<BigDecimal> amount() {
        return new Calculation.Given(id(), condition());
    }

    @Override
    CalculatedQuestion<T> with(Traits changed) {
        return new CalculatedQuestion<>(changed, rules);
    }

    @Override
    Rules<T> rules() {
        return rules;
    }

    @Override
    public String type() {
        return "calculated";
    }

    @Override
    public List<String> results() {
        return List.of(id());
    }

    @Override
    Answers calculated(Answers answers, LocalDate today) {
        Optional<T> value = isAsked(answers) ? rules.calculation().of(answers, today) : Optional.empty();
        return answers.with(Map.of(id(), value.map(it -> String.valueOf(rounded(it))).orElse("")));
    }

    /** Two decimals at most, so that nobody takes the point for one between thousands. */
    static Object rounded(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        BigDecimal cents = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return (cents.stripTrailingZeros().scale() <= 0 ? cents.setScale(0) : cents).toPlainString();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Reading<T> read(Answers answers) {
        String stored = answers.raw(id());
        try {
            return stored.isEmpty() ? Reading.empty()
                    : Reading.of((T) (rules.kind() == Kind.DATE ? LocalDate.parse(stored) : new BigDecimal(stored)));
        } catch (DateTimeException | NumberFormatException e) {
            return Reading.empty();
        }
    }

    @Override
    public String summarise(T value, Wording wording) {
        return switch (rules.kind()) {
            case DATE -> DateQuestion.write((LocalDate) value, wording.language());
            case MONEY -> MoneyQuestion.write((BigDecimal) value, wording.language());
            case NUMBER -> (Numerals.write((BigDecimal) value, wording.language()) + " "
                    + (wording.has(id() + ".unit") ? wording.text(id() + ".unit") : "")).strip();
        };
    }

    @Override
    Object data(T value) {
        return value instanceof LocalDate ? value.toString() : value;
    }

    @Override
    public void render(Control control) {
        control.value(summarise(control.answers(), control.wording()));
    }
}
