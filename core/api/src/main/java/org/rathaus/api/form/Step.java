package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of one page. Its title is the text {@code step.<id>.title}. Immutable. */
public final class Step {

    private final String id;
    private final List<Question<?>> questions;
    private final Condition condition;

    private Step(String id, List<Question<?>> questions, Condition condition) {
        this.id = id;
        this.questions = questions;
        this.condition = condition;
    }

    /** A step that asks these questions in this order. */
    public static Step of(String id, Question<?>... questions) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a step's id is kebab-case, not " + id);
        }
        return new Step(id, List.of(questions), null);
    }

    /** Asked only while the condition holds. */
    public Step when(Condition holds) {
        return new Step(id, questions, holds);
    }

    /** When it is asked; empty: always. */
    public Optional<Condition> condition() {
        return Optional.ofNullable(condition);
    }

    /** kebab-case name, last part of the page's address. */
    public String id() {
        return id;
    }

    /** All questions, asked or not. */
    public List<Question<?>> questions() {
        return questions;
    }

    /** The questions that these answers ask, those inside of groups as well. */
    public Stream<Occurrence> occurrences(Answers answers) {
        return isOff(answers) ? Stream.empty() : questions.stream().flatMap(question -> question.occurrences(answers));
    }

    /** The questions that these answers ask, those inside of groups aside. */
    public Stream<Question<?>> asked(Answers answers) {
        return isOff(answers) ? Stream.empty() : questions.stream().filter(question -> question.asked(answers));
    }

    /** The answers with what this step computes. */
    Answers calculated(Answers answers, LocalDate today) {
        Answers now = answers;
        for (Question<?> question : questions) {
            now = question.calculated(now, today);
        }
        return now;
    }

    private boolean isOff(Answers answers) {
        return condition != null && !condition.test(answers);
    }

    /** Whether these answers ask nothing here, so that the step is left out. */
    public boolean isSkipped(Answers answers) {
        return asked(answers).findAny().isEmpty();
    }

    /** What is wrong with the answers of this step, in the order of the questions: errors and warnings. */
    public List<Problem> check(Answers answers, LocalDate today) {
        return asked(answers).flatMap(it -> it.check(answers, today).stream()).toList();
    }

    /** What keeps the citizen from going on. */
    public List<Problem> errors(Answers answers, LocalDate today) {
        return check(answers, today).stream().filter(Problem::isError).toList();
    }

    /** All questions, asked or not, those inside of groups as well. */
    public Stream<Question<?>> all() {
        return questions.stream().flatMap(Step::withParts);
    }

    private static Stream<Question<?>> withParts(Question<?> question) {
        return Stream.concat(Stream.of(question), question.parts().stream().flatMap(Step::withParts));
    }
}
