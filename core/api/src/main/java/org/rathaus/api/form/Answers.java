package org.rathaus.api.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a citizen has typed, field by field, exactly as typed. A question reads its value out of its fields. Immutable.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, String> raw;

    private Answers(Map<String, String> raw) {
        this.raw = raw;
    }

    /** No answers. */
    public static Answers none() {
        return NONE;
    }

    /** These fields. */
    public static Answers of(Map<String, String> raw) {
        return new Answers(new LinkedHashMap<>(raw));
    }

    /** What was typed into a field, or an empty string. */
    public String raw(String field) {
        return raw.getOrDefault(field, "");
    }

    /** Whether the field was ever sent, be it empty. */
    public boolean has(String field) {
        return raw.containsKey(field);
    }

    /** The value of a question, if it is answered and understood. */
    public <T> Optional<T> get(Question<T> question) {
        return question.read(this).value();
    }

    /** These answers with some fields replaced. */
    public Answers with(Map<String, String> changes) {
        Map<String, String> merged = new LinkedHashMap<>(raw);
        merged.putAll(changes);
        return new Answers(merged);
    }

    /** Only the fields named, in their order here. */
    public Answers only(Collection<String> fields) {
        return filtered(fields::contains);
    }

    /** Without the fields that were left empty. */
    public Answers answered() {
        return filtered(field -> !raw(field).isBlank());
    }

    private Answers filtered(Predicate<String> wanted) {
        Map<String, String> kept = new LinkedHashMap<>(raw);
        kept.keySet().removeIf(wanted.negate());
        return new Answers(kept);
    }

    /** Field to what was typed. */
    public Map<String, String> asMap() {
        return java.util.Collections.unmodifiableMap(raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && raw.equals(answers.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    /** Names the fields only: answers are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Answers" + raw.keySet();
    }
}
