package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of one page. Its title is the text {@code step.<id>.title}. Immutable. */
public final class Step {

    private final String id;
    private final List<Question<?>> questions;

    private Step(String id, List<Question<?>> questions) {
        this.id = id;
        this.questions = questions;
    }

    /** A step that asks these questions in this order. */
    public static Step of(String id, Question<?>... questions) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a step's id is kebab-case, not " + id);
        }
        return new Step(id, List.of(questions));
    }

    /** kebab-case name, last part of the page's address. */
    public String id() {
        return id;
    }

    /** All questions, asked or not. */
    public List<Question<?>> questions() {
        return questions;
    }

    /** The questions that these answers ask. */
    public Stream<Question<?>> asked(Answers answers) {
        return questions.stream().filter(question -> question.asked(answers));
    }

    /** Whether these answers ask nothing here, so that the step is left out. */
    public boolean isSkipped(Answers answers) {
        return asked(answers).findAny().isEmpty();
    }

    /** What is wrong with the answers of this step, in the order of the questions. */
    public List<Problem> check(Answers answers, LocalDate today) {
        return questions.stream().map(it -> it.check(answers, today)).flatMap(Optional::stream).toList();
    }

    /** The fields of all its questions. */
    public List<String> fields() {
        return questions.stream().map(Question::fields).flatMap(Collection::stream).toList();
    }
}
