package org.rathaus.api.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a citizen has typed, field by field, exactly as typed. A question reads its value out of its fields. Immutable.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, String> raw;
    private final String prefix;

    private Answers(Map<String, String> raw, String prefix) {
        this.raw = raw;
        this.prefix = prefix;
    }

    private Answers(Map<String, String> raw) {
        this(raw, "");
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
        return raw.getOrDefault(placed(field), "");
    }

    /** Whether the field was ever sent, be it empty. */
    public boolean has(String field) {
        return raw.containsKey(placed(field));
    }

    /** A row comes first, then the row around it, then the form: the ids of questions are unique in the whole form. */
    private String placed(String field) {
        return prefix.isEmpty() ? field
                : Row.outwards(prefix).map(place -> place + field).filter(raw::containsKey).findFirst().orElse(field);
    }

    /** What the names of all fields that were ever sent within a group have after the group's id. */
    Stream<String> inside(String group) {
        String start = prefix + group + ".";
        return raw.keySet().stream().filter(field -> field.startsWith(start)).map(field -> field.substring(start.length()));
    }

    /** The same answers as seen from a row, whose prefix is {@link Row#prefix()}; what is asked outside is seen as well. */
    public Answers within(String inner) {
        return inner.isEmpty() ? this : new Answers(raw, prefix + inner);
    }

    /** The same answers as seen from where others are seen from. */
    Answers outside(Answers other) {
        return new Answers(raw, other.prefix);
    }

    /** The value of a question, if it is answered and understood. */
    public <T> Optional<T> get(Question<T> question) {
        return question.read(this).value();
    }

    /** These answers with some fields replaced. */
    public Answers with(Map<String, String> changes) {
        Map<String, String> merged = new LinkedHashMap<>(raw);
        changes.forEach((field, typed) -> merged.put(prefix + field, typed));
        return new Answers(merged, prefix);
    }

    /**
     * With what was typed into one field moved to another, for a question that is called otherwise now. Where the first was
     * never sent nothing changes, so that doing it again does no harm. Rows of groups are not looked at.
     */
    public Answers renamed(String field, String now) {
        if (!raw.containsKey(prefix + field)) {
            return this;
        }
        Map<String, String> moved = new LinkedHashMap<>(raw);
        moved.put(prefix + now, moved.remove(prefix + field));
        return new Answers(moved, prefix);
    }

    /** Only the fields named, in their order here. */
    public Answers only(Collection<String> fields) {
        return filtered(fields::contains);
    }

    /** Without the fields that were left empty. */
    public Answers answered() {
        return filtered(field -> !raw.get(field).isBlank());
    }

    /** Without what is in rows of a group other than these. */
    Answers withRows(String group, Collection<String> rows) {
        String start = prefix + group + ".";
        return filtered(field -> !field.startsWith(start) || rows.contains(field.substring(start.length()).split("\\.")[0]));
    }

    private Answers filtered(Predicate<String> wanted) {
        Map<String, String> kept = new LinkedHashMap<>(raw);
        kept.keySet().removeIf(wanted.negate());
        return new Answers(kept, prefix);
    }

    /** Field to what was typed. */
    public Map<String, String> asMap() {
        return java.util.Collections.unmodifiableMap(raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && raw.equals(answers.raw) && prefix.equals(answers.prefix);
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
