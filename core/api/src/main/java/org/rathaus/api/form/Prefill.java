package org.rathaus.api.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of a citizen before anything is typed: fields with their values, as they would be typed, and the source of
 * each. A group's own field says which rows there are. Immutable.
 */
public final class Prefill {

    /** The source of what the address of a page says. */
    public static final String LINK = "link";

    /** What the names of an answer's marks begin with: {@code _prefilled.<source>.<field>}; no question is called so. */
    public static final String MARK = "_prefilled.";

    private static final Prefill NONE = new Prefill(Map.of());
    private static final Pattern ROWS = Pattern.compile("(?:[a-z][A-Za-z0-9]*\\.[1-9][0-9]{0,5}\\.)+");

    /**
     * The value of a field.
     *
     * @param value  as it would be typed
     * @param source where it is from, in kebab-case; the text {@code prefill.<source>} says it to people
     */
    public record Known(String value, String source) {

        /** Without the value, which is personal data. */
        @Override
        public String toString() {
            return "Known[" + source + "]";
        }
    }

    private final Map<String, Known> fields;

    private Prefill(Map<String, Known> fields) {
        this.fields = fields;
    }

    /** Nothing is known. */
    public static Prefill none() {
        return NONE;
    }

    /** These fields from one source. */
    public static Prefill of(String source, Map<String, String> values) {
        if (!source.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a source's name is kebab-case, not " + source);
        }
        Map<String, Known> fields = new LinkedHashMap<>();
        values.forEach((field, value) -> fields.put(field, new Known(value, source)));
        return new Prefill(fields);
    }

    /** With what another one knows besides. */
    public Prefill or(Prefill other) {
        Map<String, Known> both = new LinkedHashMap<>(other.fields);
        both.putAll(fields);
        return new Prefill(both);
    }

    /** Only what the form asks. */
    public Prefill askedBy(FormDefinition form) {
        return of(form, question -> true);
    }

    /** Only what the form lets the address of a page say, never what the citizen may not change. */
    public Prefill linkedIn(FormDefinition form) {
        return of(form, question -> question.isLinkable() && question.editing() == Editing.ALWAYS);
    }

    /** Only what the form asks and nobody may type. */
    public Prefill lockedIn(FormDefinition form) {
        return of(form, question -> question.editing() != Editing.ALWAYS);
    }

    private Prefill of(FormDefinition form, Predicate<Question<?>> wanted) {
        Set<String> asked = form.steps().stream().flatMap(Step::all).filter(wanted).filter(it -> !(it instanceof FileQuestion))
                .flatMap(question -> question.fields().stream()).collect(Collectors.toSet());
        Map<String, Known> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(field -> !asked.contains(ROWS.matcher(field).replaceFirst("")));
        return new Prefill(kept);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Field to what is known. */
    public Map<String, Known> asMap() {
        return Collections.unmodifiableMap(fields);
    }

    /** As if the citizen had typed it. */
    public Answers answers() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((field, known) -> typed.put(field, known.value()));
        return Answers.of(typed);
    }

    /**
     * Whether the answer to a question is not the citizen's to give.
     *
     * @param prefix of the rows around the question
     */
    public boolean locks(Question<?> question, String prefix) {
        return question.editing() == Editing.NEVER
                || question.editing() == Editing.UNLESS_PREFILLED && source(question, prefix).isPresent();
    }

    /** The same of a question at its place. */
    public boolean locks(Occurrence place) {
        return locks(place.question(), place.prefix());
    }

    /** Where the answer to a question is from; empty if it is not prefilled. */
    public Optional<String> source(Question<?> question, String prefix) {
        return question.fields().stream().map(field -> fields.get(prefix + field)).filter(it -> it != null)
                .map(Known::source).findFirst();
    }

    /** Whether the answer to a question still is what was prefilled. */
    public boolean isUnchanged(Question<?> question, String prefix, Answers answers) {
        return question.fields().stream().map(prefix::concat).filter(fields::containsKey)
                .allMatch(field -> fields.get(field).value().equals(answers.raw(field)));
    }

    /** The answers with a mark for each of their fields that the citizen has changed, which holds what was prefilled. */
    public Answers marking(Answers answers) {
        Map<String, String> marks = new LinkedHashMap<>();
        fields.forEach((field, known) -> {
            if (answers.has(field) && !known.value().equals(answers.raw(field))) {
                marks.put(MARK + known.source() + "." + field, known.value());
            }
        });
        return marks.isEmpty() ? answers : answers.with(marks);
    }

    /** What answers say by their marks: what was prefilled and then changed. */
    public static Prefill changedIn(Answers answers) {
        Map<String, Known> fields = new LinkedHashMap<>();
        answers.asMap().forEach((name, value) -> {
            int dot = name.indexOf('.', MARK.length());
            if (name.startsWith(MARK) && dot > 0) {
                fields.put(name.substring(dot + 1), new Known(value, name.substring(MARK.length(), dot)));
            }
        });
        return new Prefill(fields);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prefill prefill && fields.equals(prefill.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Names the fields only. */
    @Override
    public String toString() {
        return "Prefill" + fields.keySet();
    }
}
