package org.rathaus.kernel.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.NoteQuestion;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.UploadedFile;

/** The answers of a case in words, step by step; what no question knows comes last under its raw name. */
public final class AnsweredSteps {

    /**
     * An answer in words.
     *
     * @param row      the row of a repeatable group it stands in, such as {@code Kind 2}; empty outside of groups
     * @param question what was asked; empty for a text that the form says itself
     * @param value    the answer, or the text
     * @param changed  what was prefilled instead, where the citizen has changed that
     */
    public record Answer(String row, String question, String value, Optional<Prefilled> changed) {

        /** One that was not prefilled, or was left as it was. */
        public Answer(String row, String question, String value) {
            this(row, question, value, Optional.empty());
        }

        /** What was asked, with the row. */
        public String label() {
            return row.isEmpty() ? question : row + ": " + question;
        }

        /** Whether it is a text of the form itself. */
        public boolean isNote() {
            return question.isEmpty();
        }
    }

    /**
     * What was prefilled, in words.
     *
     * @param source where it was from, in kebab-case
     */
    public record Prefilled(String source, String value) {
    }

    /**
     * The answers of one step.
     *
     * @param title empty for what belongs to no step
     */
    public record Section(String title, List<Answer> answers) {
    }

    private final Answers answers;
    private final ServiceTerms terms;
    private final boolean notes;
    private final Set<String> left;
    private final Prefill changed;
    private final Answers prefilled;

    private AnsweredSteps(Answers answers, ServiceTerms terms, boolean notes) {
        this.answers = answers;
        this.terms = terms;
        this.notes = notes;
        this.left = new LinkedHashSet<>(answers.answered().asMap().keySet());
        this.left.removeIf(field -> field.startsWith(Prefill.MARK));
        this.changed = Prefill.changedIn(answers);
        this.prefilled = answers.with(changed.answers().asMap());
    }

    /** The steps with an answer, in their order. */
    public static List<Section> of(Answers answers, ServiceTerms terms) {
        return new AnsweredSteps(answers, terms, false).sections();
    }

    /** The same with the texts that the form says between the questions, as the citizen has seen it. */
    public static List<Section> withNotes(Answers answers, ServiceTerms terms) {
        return new AnsweredSteps(answers, terms, true).sections();
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        terms.form().map(FormDefinition::steps).orElse(List.of()).forEach(step -> sections.add(section(step)));
        sections.add(new Section("", left.stream().map(this::raw).toList()));
        sections.removeIf(section -> section.answers().isEmpty());
        return sections;
    }

    private Section section(Step step) {
        List<Answer> known = new ArrayList<>();
        step.questions().stream().flatMap(question -> question.occurrences(answers)).forEach(place -> {
            String row = place.rows().stream().map(it -> it.name(terms)).collect(Collectors.joining(", "));
            String value = place.summarise(answers, terms);
            Optional<Prefilled> before = before(place);
            if (!value.isEmpty() || before.isPresent()) {
                known.add(new Answer(row, terms.text(place.question().id() + ".label"), value, before));
            } else if (notes && place.question() instanceof NoteQuestion) {
                known.add(new Answer(row, "", terms.text(place.question().id() + ".text")));
            }
            place.stored().forEach(left::remove);
        });
        return new Section(terms.textOr("step." + step.id() + ".title", step.id()), known);
    }

    private Optional<Prefilled> before(Occurrence place) {
        return changed.source(place.question(), place.prefix())
                .map(source -> new Prefilled(source, place.summarise(prefilled, terms)));
    }

    private Answer raw(String field) {
        String raw = answers.raw(field);
        List<UploadedFile> files = UploadedFile.all(raw);
        String words = files.isEmpty() ? raw
                : String.join("\n", files.stream().map(it -> it.describe(terms.language())).toList());
        return new Answer("", terms.textOr(field + ".label", field), words);
    }
}
