package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a value follows from answers: a fee, an age, a deadline. Made by questions, such as {@code AREA.amount()}, and put
 * together. What is not answered, or asked no more, has no value: a sum leaves it out, a product then has none itself.
 *
 * @param <T> {@link BigDecimal} or {@link LocalDate}
 */
public sealed interface Calculation<T> {

    /** The value for these answers, if there is one. */
    Optional<T> of(Answers answers, LocalDate today);

    /** Whether it gives a day, and no number. */
    default boolean isDay() {
        return this instanceof Where<?> where ? where.then().isDay() : this instanceof GivenDay || this instanceof Today || this instanceof Later;
    }

    /** Always the same amount, such as {@code "12.50"}. */
    static Calculation<BigDecimal> fixed(String amount) {
        return new Fixed(new BigDecimal(amount));
    }

    /** All of these together. */
    @SafeVarargs
    static Calculation<BigDecimal> sum(Calculation<BigDecimal>... parts) {
        return new Sum(List.of(parts));
    }

    /** One times the other, such as a price times a number of pieces. */
    @SafeVarargs
    static Calculation<BigDecimal> product(Calculation<BigDecimal>... factors) {
        return new Product(List.of(factors));
    }

    /** The least of these, such as a sum and the most that a law lets an authority take. */
    @SafeVarargs
    static Calculation<BigDecimal> least(Calculation<BigDecimal>... parts) {
        return new Least(List.of(parts));
    }

    /** The greatest of these. */
    @SafeVarargs
    static Calculation<BigDecimal> greatest(Calculation<BigDecimal>... parts) {
        return new Greatest(List.of(parts));
    }

    /** Only while a condition holds. */
    static <T> Calculation<T> where(Condition condition, Calculation<T> then) {
        return new Where<>(condition, then, Optional.empty());
    }

    /** One while a condition holds, the other otherwise. */
    static <T> Calculation<T> where(Condition condition, Calculation<T> then, Calculation<T> otherwise) {
        return new Where<>(condition, then, Optional.of(otherwise));
    }

    /** The day on which the answers are judged. */
    static Calculation<LocalDate> today() {
        return new Today();
    }

    /** So long after a day; a month later than 31 January is the last day of February (BGB § 188 (3)). */
    static Calculation<LocalDate> later(Calculation<LocalDate> day, Period by) {
        return new Later(day, by);
    }

    /** The amounts of what is chosen, together. */
    static Calculation<BigDecimal> byChoice(Map<String, BigDecimal> amounts, Function<String, Condition> chosen) {
        List<Calculation<BigDecimal>> parts = amounts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .<Calculation<BigDecimal>>map(entry -> where(chosen.apply(entry.getKey()), new Fixed(entry.getValue()))).toList();
        return new Sum(parts);
    }

    /**
     * Always the same amount.
     *
     * @param amount the amount
     */
    record Fixed(BigDecimal amount) implements Calculation<BigDecimal> {

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return Optional.of(amount);
        }
    }

    /**
     * A number that was typed or calculated.
     *
     * @param question the id of the question for it
     * @param asked    when that is asked; empty: always
     */
    record Given(String question, Optional<Condition> asked) implements Calculation<BigDecimal> {

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return counted(asked, answers) ? Numerals.read(MoneyQuestion.bare(answers.raw(question))) : Optional.empty();
        }
    }

    /**
     * All of these together, without those that have no value.
     *
     * @param parts the parts
     */
    record Sum(List<Calculation<BigDecimal>> parts) implements Calculation<BigDecimal> {

        /** With a copy of the list. */
        public Sum {
            parts = numbers(parts);
        }

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return reduced(parts, BigDecimal::add, answers, today);
        }
    }

    /**
     * One times the other.
     *
     * @param factors the factors
     */
    record Product(List<Calculation<BigDecimal>> factors) implements Calculation<BigDecimal> {

        /** With a copy of the list. */
        public Product {
            factors = numbers(factors);
        }

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            boolean whole = factors.stream().allMatch(factor -> factor.of(answers, today).isPresent());
            return whole ? reduced(factors, BigDecimal::multiply, answers, today) : Optional.empty();
        }
    }

    /**
     * The least of these.
     *
     * @param parts the parts
     */
    record Least(List<Calculation<BigDecimal>> parts) implements Calculation<BigDecimal> {

        /** With a copy of the list. */
        public Least {
            parts = numbers(parts);
        }

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return reduced(parts, BigDecimal::min, answers, today);
        }
    }

    /**
     * The greatest of these.
     *
     * @param parts the parts
     */
    record Greatest(List<Calculation<BigDecimal>> parts) implements Calculation<BigDecimal> {

        /** With a copy of the list. */
        public Greatest {
            parts = numbers(parts);
        }

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return reduced(parts, BigDecimal::max, answers, today);
        }
    }

    /**
     * One or the other.
     *
     * @param condition what decides
     * @param then      while it holds
     * @param otherwise while it does not; empty: nothing then
     */
    record Where<T>(Condition condition, Calculation<T> then, Optional<Calculation<T>> otherwise) implements Calculation<T> {

        /** Both are of one kind. */
        public Where {
            if (otherwise.filter(it -> it.isDay() != then.isDay()).isPresent()) {
                throw new IllegalArgumentException("both are days or both are numbers");
            }
        }

        @Override
        public Optional<T> of(Answers answers, LocalDate today) {
            return condition.test(answers) ? then.of(answers, today) : otherwise.flatMap(it -> it.of(answers, today));
        }
    }

    /**
     * How many whole years lie between a day and today; at a date of birth, the age (BGB § 187 (2)).
     *
     * @param day the day
     */
    record Years(Calculation<LocalDate> day) implements Calculation<BigDecimal> {

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return day.of(answers, today).filter(it -> !it.isAfter(today)).map(it -> BigDecimal.valueOf(Period.between(it, today).getYears()));
        }
    }

    /**
     * How many rows a group has.
     *
     * @param group the group
     */
    record Rows(Table group) implements Calculation<BigDecimal> {

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return counted(group.asked(), answers) ? Optional.of(BigDecimal.valueOf(group.rows(answers).count())) : Optional.empty();
        }
    }

    /**
     * A calculation of each row of a group, together.
     *
     * @param group the group
     * @param row   from the answers of one row
     */
    record EachRow(Table group, Calculation<BigDecimal> row) implements Calculation<BigDecimal> {

        @Override
        public Optional<BigDecimal> of(Answers answers, LocalDate today) {
            return counted(group.asked(), answers)
                    ? group.rows(answers).flatMap(inside -> row.of(inside, today).stream()).reduce(BigDecimal::add) : Optional.empty();
        }
    }

    /**
     * A group whose rows are calculated with.
     *
     * @param group the group's id
     * @param first how many empty rows it has before anything was typed
     * @param asked when it is asked; empty: always
     */
    record Table(String group, int first, Optional<Condition> asked) {

        /** The answers as each row sees them. */
        Stream<Answers> rows(Answers answers) {
            Stream<String> ids = answers.has(group) ? Arrays.stream(answers.raw(group).split("\\s+")).filter(id -> !id.isEmpty())
                    : IntStream.rangeClosed(1, first).mapToObj(String::valueOf);
            return ids.map(id -> answers.within(new Row(group, id, 1).prefix()));
        }
    }

    /**
     * A day that was typed.
     *
     * @param question the id of the question for it
     * @param asked    when that is asked; empty: always
     */
    record GivenDay(String question, Optional<Condition> asked) implements Calculation<LocalDate> {

        @Override
        public Optional<LocalDate> of(Answers answers, LocalDate today) {
            return counted(asked, answers) ? DateQuestion.of(question).read(answers).value() : Optional.empty();
        }
    }

    /** The day on which the answers are judged. */
    record Today() implements Calculation<LocalDate> {

        @Override
        public Optional<LocalDate> of(Answers answers, LocalDate today) {
            return Optional.of(today);
        }
    }

    /**
     * A day and then some time.
     *
     * @param day the day
     * @param by  how long after it
     */
    record Later(Calculation<LocalDate> day, Period by) implements Calculation<LocalDate> {

        @Override
        public Optional<LocalDate> of(Answers answers, LocalDate today) {
            return day.of(answers, today).map(it -> it.plus(by));
        }
    }

    private static List<Calculation<BigDecimal>> numbers(List<Calculation<BigDecimal>> parts) {
        if (parts.stream().anyMatch(Calculation::isDay)) {
            throw new IllegalArgumentException("only numbers can be put together");
        }
        return List.copyOf(parts);
    }

    private static boolean counted(Optional<Condition> asked, Answers answers) {
        return asked.map(it -> it.test(answers)).orElse(true);
    }

    private static Optional<BigDecimal> reduced(List<Calculation<BigDecimal>> parts, BinaryOperator<BigDecimal> together, Answers answers,
            LocalDate today) {
        return parts.stream().flatMap(part -> part.of(answers, today).stream()).reduce(together);
    }
}
