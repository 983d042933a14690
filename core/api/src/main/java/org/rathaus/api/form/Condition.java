package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which answers a step, a question, an option or a text is there. Made by questions, such as
 * {@code DELIVERY.is("other")}, and put together. What was typed before a deciding question disappeared does not count.
 */
public sealed interface Condition {

    /** Whether it holds for these answers. */
    boolean test(Answers answers);

    /** Both hold. */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /** At least one of both holds. */
    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    /** This does not hold. */
    default Condition not() {
        return new Not(this);
    }

    /** A question that is always asked has one of these raw values. */
    static Condition chosen(String question, List<String> values) {
        return new Chosen(question, values, Optional.empty());
    }

    /**
     * A question has one of some values.
     *
     * @param question the id of the question that decides
     * @param values   raw values
     * @param asked    when the deciding question is asked itself; empty: always
     */
    record Chosen(String question, List<String> values, Optional<Condition> asked) implements Condition {

        /** With a copy of the values. */
        public Chosen {
            values = List.copyOf(values);
        }

        @Override
        public boolean test(Answers answers) {
            return counts(asked, answers) && answers.raw(question).lines().anyMatch(values::contains);
        }
    }

    /**
     * A question is answered, with whatever.
     *
     * @param question the id of the question that decides
     * @param fields   its fields
     * @param asked    when it is asked itself; empty: always
     */
    record Answered(String question, List<String> fields, Optional<Condition> asked) implements Condition {

        /** With a copy of the fields. */
        public Answered {
            fields = List.copyOf(fields);
        }

        @Override
        public boolean test(Answers answers) {
            return counts(asked, answers) && fields.stream().anyMatch(field -> !answers.raw(field).isBlank());
        }
    }

    /** What two values can be to each other. */
    enum Relation {
        /** Smaller, earlier. */
        LESS,
        /** Equal. */
        EQUAL,
        /** Greater, later. */
        GREATER;

        boolean holds(int comparison) {
            return Integer.signum(comparison) == ordinal() - 1;
        }
    }

    /**
     * A day is before, on or after another one. Does not hold while no day is given.
     *
     * @param question the id of the date question that decides
     * @param relation what the answer is to the day
     * @param day      the day to compare with
     * @param asked    when it is asked itself; empty: always
     */
    record Day(String question, Relation relation, LocalDate day, Optional<Condition> asked) implements Condition {

        @Override
        public boolean test(Answers answers) {
            return counts(asked, answers)
                    && DateQuestion.of(question).read(answers).value().filter(it -> relation.holds(it.compareTo(day))).isPresent();
        }
    }

    /**
     * A number is less than, equal to or greater than another one. Does not hold while no number is given.
     *
     * @param question the id of the question that decides
     * @param relation what the answer is to the number
     * @param number   the number to compare with
     * @param asked    when it is asked itself; empty: always
     */
    record Amount(String question, Relation relation, BigDecimal number, Optional<Condition> asked) implements Condition {

        @Override
        public boolean test(Answers answers) {
            return counts(asked, answers) && Numerals.read(MoneyQuestion.bare(answers.raw(question))).filter(it -> relation.holds(it.compareTo(number))).isPresent();
        }
    }

    /** How two answers are compared. */
    enum Kind {
        /** As days. */
        DAY,
        /** As numbers. */
        NUMBER,
        /** As texts, without the blanks around them. */
        TEXT
    }

    /**
     * An answer is less than, equal to or greater than another one. Does not hold while one of them is missing.
     *
     * @param kind     how both are read
     * @param question the id of the question whose answer comes first
     * @param relation what it is to the other one
     * @param other    the id of the question whose answer it is compared with
     * @param asked    when both are asked; empty: always
     */
    record Compared(Kind kind, String question, Relation relation, String other, Optional<Condition> asked) implements Condition {

        static Compared of(Kind kind, Question<?> question, Relation relation, Question<?> other) {
            Optional<Condition> both = question.condition().map(it -> other.condition().map(it::and).orElse(it)).or(other::condition);
            return new Compared(kind, question.id(), relation, other.id(), both);
        }

        @Override
        public boolean test(Answers answers) {
            return counts(asked, answers) && switch (kind) {
                case DAY -> holds(DateQuestion.of(question).read(answers).value(), DateQuestion.of(other).read(answers).value());
                case NUMBER -> holds(number(question, answers), number(other, answers));
                case TEXT -> holds(text(question, answers), text(other, answers));
            };
        }

        private static Optional<BigDecimal> number(String question, Answers answers) {
            return Numerals.read(MoneyQuestion.bare(answers.raw(question)));
        }

        private static Optional<String> text(String question, Answers answers) {
            return Optional.of(TextQuestion.tidy(answers.raw(question))).filter(it -> !it.isEmpty());
        }

        private <T extends Comparable<? super T>> boolean holds(Optional<T> one, Optional<T> two) {
            return one.isPresent() && two.isPresent() && relation.holds(one.get().compareTo(two.get()));
        }
    }

    /**
     * All of these hold.
     *
     * @param parts the conditions
     */
    record All(List<Condition> parts) implements Condition {

        /** With a copy of the conditions. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Answers answers) {
            return parts.stream().allMatch(part -> part.test(answers));
        }
    }

    /**
     * At least one of these holds.
     *
     * @param parts the conditions
     */
    record Any(List<Condition> parts) implements Condition {

        /** With a copy of the conditions. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Answers answers) {
            return parts.stream().anyMatch(part -> part.test(answers));
        }
    }

    /**
     * The other one does not hold.
     *
     * @param condition the other one
     */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean test(Answers answers) {
            return !condition.test(answers);
        }
    }

    private static boolean counts(Optional<Condition> asked, Answers answers) {
        return asked.map(it -> it.test(answers)).orElse(true);
    }

    /** The ids of the questions that decide. */
    default Stream<String> questions() {
        if (this instanceof Chosen it) {
            return Stream.of(it.question());
        } else if (this instanceof Answered it) {
            return Stream.of(it.question());
        } else if (this instanceof Day it) {
            return Stream.of(it.question());
        } else if (this instanceof Amount it) {
            return Stream.of(it.question());
        } else if (this instanceof Compared it) {
            return Stream.of(it.question(), it.other());
        } else if (this instanceof All it) {
            return it.parts().stream().flatMap(Condition::questions);
        } else if (this instanceof Any it) {
            return it.parts().stream().flatMap(Condition::questions);
        }
        return ((Not) this).condition().questions();
    }
}
