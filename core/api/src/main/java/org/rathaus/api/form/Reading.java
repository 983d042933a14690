package org.rathaus.api.form;

import java.util.Optional;

/** A question's value as read from what was typed: nothing, a value, or not understood. */
public final class Reading<T> {

    private final T value;
    private final Problem problem;

    private Reading(T value, Problem problem) {
        this.value = value;
        this.problem = problem;
    }

    /** Nothing was typed. */
    public static <T> Reading<T> empty() {
        return new Reading<>(null, null);
    }

    /** Understood. */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    /** Typed, but not understood. */
    public static <T> Reading<T> not(Problem problem) {
        return new Reading<>(null, problem);
    }

    /** The value, if something was typed and understood. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Why it was not understood. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return value == null && problem == null;
    }
}
