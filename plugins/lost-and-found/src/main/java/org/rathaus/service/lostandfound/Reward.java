package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the finder may ask of the owner (Finderlohn, BGB §§ 971, 978 (2)).
 *
 * @param amount in EUR, to the cent
 * @param steps  how it comes about, in the order in which it is reckoned
 */
record Reward(BigDecimal amount, List<Step> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where and by whom something was found. */
    enum Circumstance {
        /** Anywhere. */
        USUAL,
        /** On the premises or in a vehicle of an authority or of public transport, § 978. */
        PREMISES,
        /** The same, by somebody who works there: no reward. */
        OFFICIAL
    }

    /**
     * A step of the reckoning.
     *
     * @param key      of its text
     * @param base     the value that it starts from
     * @param rate     in per cent
     * @param amount   what comes of it
     * @param citation where the law says so
     */
    record Step(String key, BigDecimal base, BigDecimal rate, BigDecimal amount, String citation) {
    }

    static Reward of(BigDecimal worth, boolean isAnimal, Circumstance circumstance, LocalDate day) {
        if (circumstance == Circumstance.OFFICIAL) {
            return none("official", worth, day);
        }
        boolean isHalved = circumstance == Circumstance.PREMISES;
        if (isHalved && worth.compareTo(Law.PREMISES_LEAST.on(day)) < 0) {
            return none("tooLittle", worth, day);
        }
        List<Step> steps = isAnimal ? List.of(step("animal", worth, Law.REWARD_ANIMAL, day)) : staged(worth, day);
        BigDecimal whole = sum(steps);
        if (!isHalved) {
            return new Reward(whole, steps);
        }
        Step half = step("premises", whole, Law.PREMISES_SHARE, day);
        return new Reward(half.amount(), Stream.concat(steps.stream(), Stream.of(half)).toList());
    }

    private static Reward none(String key, BigDecimal worth, LocalDate day) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(2);
        return new Reward(nothing, List.of(new Step(key, worth, BigDecimal.ZERO, nothing, Law.PREMISES_LEAST.citation(day))));
    }

    private static List<Step> staged(BigDecimal worth, LocalDate day) {
        BigDecimal step = Law.REWARD_STEP.on(day);
        Step below = step("below", worth.min(step), Law.REWARD_BELOW, day);
        return worth.compareTo(step) <= 0 ? List.of(below) : List.of(below, step("above", worth.subtract(step), Law.REWARD_ABOVE, day));
    }

    private static Step step(String key, BigDecimal base, Law rate, LocalDate day) {
        BigDecimal percent = rate.on(day);
        return new Step(key, base, percent, base.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP), rate.citation(day));
    }

    private static BigDecimal sum(List<Step> steps) {
        return steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
