package org.rathaus.web.internal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ConsentQuestion;
import org.rathaus.api.form.Editing;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.Wording;

/**
 * What a form could begin with of what another one was answered, piece by piece, so that the citizen can agree to each: the
 * parts of the person, and questions that both forms ask under the same id and type. Never files, consents and rows, nothing
 * that is asked under a condition only, and nothing that the citizen must not type.
 *
 * @param form    what was asked
 * @param answers how it was answered
 * @param person  whom it is about
 */
record Handover(FormDefinition form, Answers answers, Person person) {

    /**
     * A piece to agree to.
     *
     * @param key    names it among those of its form
     * @param label  what it is called there
     * @param value  in words
     * @param fields what would be typed
     */
    record Piece(String key, String label, String value, Map<String, String> fields) {

        /** Without the answers. */
        @Override
        public String toString() {
            return "Piece[" + key + "]";
        }
    }

    /** What this form could begin with, whose texts these are. */
    List<Piece> to(FormDefinition taker, Wording words) {
        List<Question<?>> open = taker.steps().stream().filter(step -> step.condition().isEmpty()).flatMap(step -> step.questions().stream())
                .filter(it -> it.condition().isEmpty() && it.editing() == Editing.ALWAYS).toList();
        List<Piece> pieces = new ArrayList<>(Arrays.stream(Person.Part.values()).flatMap(part -> part(part, open, words).stream()).toList());
        Set<String> taken = Set.copyOf(pieces.stream().flatMap(it -> it.fields().keySet().stream()).toList());
        open.stream().filter(it -> it.fields().stream().noneMatch(taken::contains)).flatMap(it -> same(it, words).stream()).forEach(pieces::add);
        return List.copyOf(pieces);
    }

    private Optional<Piece> part(Person.Part part, Collection<Question<?>> open, Wording words) {
        Person known = person.only(part);
        Map<String, String> fields = new LinkedHashMap<>();
        open.forEach(question -> fields.putAll(known.answersTo(question)));
        fields.values().removeIf(String::isBlank);
        String name = part.name().toLowerCase(Locale.ROOT);
        return fields.isEmpty() ? Optional.empty()
                : Optional.of(new Piece("_" + name, words.text("part." + name), known.inWords(words.language()), fields));
    }

    private Optional<Piece> same(Question<?> question, Wording words) {
        boolean staysWhereItIs = question instanceof ConsentQuestion || question instanceof FileQuestion || question instanceof GroupQuestion;
        Optional<Question<?>> asked = staysWhereItIs ? Optional.empty() : asked().filter(it -> it.id().equals(question.id())
                && it.type().equals(question.type())).findFirst();
        Map<String, String> fields = new LinkedHashMap<>();
        asked.ifPresent(it -> it.fields().stream().filter(question.fields()::contains).filter(field -> !answers.raw(field).isBlank())
                .forEach(field -> fields.put(field, answers.raw(field))));
        boolean isUnderstood = !fields.isEmpty() && question.read(Answers.of(fields)).value().isPresent();
        return isUnderstood ? Optional.of(new Piece(question.id(), words.text(question.id() + ".label"),
                question.summarise(Answers.of(fields), words), fields)) : Optional.empty();
    }

    private Stream<Question<?>> asked() {
        return form.steps(answers).stream().map(Step::questions).flatMap(List::stream).filter(it -> it.isAsked(answers));
    }

    /** Without the answers. */
    @Override
    public String toString() {
        return "Handover";
    }
}
