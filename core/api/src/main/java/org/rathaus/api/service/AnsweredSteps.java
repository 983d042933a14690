package org.rathaus.api.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.UploadedFile;

/** The answers of a case in words, step by step; what no question knows comes last under its raw name. */
public final class AnsweredSteps {

    /** An answer in words. */
    public record Answer(String label, String value) {
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
    private final Set<String> left;

    private AnsweredSteps(Answers answers, ServiceTerms terms) {
        this.answers = answers;
        this.terms = terms;
        this.left = new LinkedHashSet<>(answers.answered().asMap().keySet());
    }

    /** The steps with an answer, in their order. */
    public static List<Section> of(Answers answers, ServiceTerms terms) {
        return new AnsweredSteps(answers, terms).sections();
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
            String value = place.summarise(answers, terms);
            if (!value.isEmpty()) {
                known.add(new Answer(place.label(terms), value));
            }
            place.stored().forEach(left::remove);
        });
        return new Section(terms.textOr("step." + step.id() + ".title", step.id()), known);
    }

    private Answer raw(String field) {
        String raw = answers.raw(field);
        List<UploadedFile> files = UploadedFile.all(raw);
        String words = files.isEmpty() ? raw
                : String.join("\n", files.stream().map(it -> it.describe(terms.language())).toList());
        return new Answer(terms.textOr(field + ".label", field), words);
    }
}
