package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What all questions for a number have in common. */
abstract class AmountQuestion<T extends Number, Q extends Question<T>> extends TypedQuestion<T, Q> {

    /**
     * Which numbers are taken.
     *
     * @param min      the smallest
     * @param max      the largest
     * @param decimals at most so many digits behind the comma
     */
    record Rules(Optional<BigDecimal> min, Optional<BigDecimal> max, int decimals) {

        static Rules of(int decimals) {
            return new Rules(Optional.empty(), Optional.empty(), decimals);
        }

        Rules min(BigDecimal smallest) {
            return new Rules(Optional.of(smallest), max, decimals);
        }

        Rules max(BigDecimal largest) {
            return new Rules(min, Optional.of(largest), decimals);
        }
    }

    final Rules rules;

    AmountQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    @Override
    final Rules rules() {
        return rules;
    }

    /** Holds when a number is given and less than this one. */
    public final Condition isLessThan(Number than) {
        return compared(Condition.Relation.LESS, than);
    }

    /** Holds when this very number is given. */
    public final Condition is(Number number) {
        return compared(Condition.Relation.EQUAL, number);
    }

    /** Holds when a number is given and more than this one. */
    public final Condition isMoreThan(Number than) {
        return compared(Condition.Relation.GREATER, than);
    }

    /** Holds when both are answered and this number is the smaller one. */
    public final Condition isLessThan(AmountQuestion<?, ?> other) {
        return Condition.Compared.of(Condition.Kind.NUMBER, this, Condition.Relation.LESS, other);
    }

    /** Holds when both are answered and this number is the larger one. */
    public final Condition isMoreThan(AmountQuestion<?, ?> other) {
        return Condition.Compared.of(Condition.Kind.NUMBER, this, Condition.Relation.GREATER, other);
    }

    private Condition compared(Condition.Relation relation, Number number) {
        return new Condition.Amount(id(), relation, new BigDecimal(number.toString()), condition());
    }

    /** The number, to calculate with. */
    public final Calculation<BigDecimal> amount() {
        return new Calculation.Given(id(), condition());
    }

    /** The number without what people write around it. */
    String bare(Answers answers) {
        return answers.raw(id()).strip();
    }

    abstract T exact(BigDecimal number);

    /** What is wrong when it has too many decimals. */
    abstract Problem tooFine();

    String rule(String rule) {
        return "number." + rule;
    }

    @Override
    public final Reading<T> read(Answers answers) {
        String typed = bare(answers);
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        Optional<BigDecimal> number = Numerals.read(typed);
        if (number.isEmpty()) {
            return Reading.not(problem(rule("digits")));
        }
        boolean tooFine = number.get().stripTrailingZeros().scale() > rules.decimals();
        return tooFine ? Reading.not(tooFine()) : Reading.of(exact(number.get()));
    }

    @Override
    final Optional<Problem> broken(T value, LocalDate today) {
        BigDecimal number = new BigDecimal(value.toString());
        Optional<Problem> tooSmall = rules.min().filter(min -> number.compareTo(min) < 0).map(min -> problem(rule("tooSmall"), min));
        return tooSmall.or(() -> rules.max().filter(max -> number.compareTo(max) > 0).map(max -> problem(rule("tooLarge"), max)));
    }

    @Override
    public String summarise(T value, Wording wording) {
        String number = Numerals.write(new BigDecimal(value.toString()), wording.language());
        return (number + " " + unit(wording)).strip();
    }

    @Override
    String export(T value) {
        return new BigDecimal(value.toString()).toPlainString();
    }

    @Override
    Object data(T value) {
        return value;
    }

    String unit(Wording wording) {
        return wording.has(id() + ".unit") ? wording.text(id() + ".unit") : "";
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), "text").wide(Input.Width.SHORT).unit(unit(control.wording()))
                .attribute("inputmode", rules.decimals() == 0 && rules.min().filter(min -> min.signum() >= 0).isPresent() ? "numeric" : "decimal")
                .attribute("autocomplete", autocomplete()));
    }
}
