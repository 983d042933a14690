package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.identity.LevelOfAssurance;

/** The questions of one page. Its title is the text {@code step.<id>.title}. Immutable. */
public final class Step {

    private final String id;
    private final List<Question<?>> questions;
    private final Condition condition;
    private final List<Rule> rules;
    private final List<LookUp> lookUps;
    private final LevelOfAssurance assurance;

    private Step(String id, List<Question<?>> questions, Condition condition, List<Rule> rules, List<LookUp> lookUps,
            LevelOfAssurance assurance) {
        this.id = id;
        this.questions = questions;
        this.condition = condition;
        this.rules = List.copyOf(rules);
        this.lookUps = List.copyOf(lookUps);
        this.assurance = assurance;
    }

    /** A step that asks these questions in this order. */
    public static Step of(String id, Question<?>... questions) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a step's id is kebab-case, not " + id);
        }
        return new Step(id, List.of(questions), null, List.of(), List.of(), LevelOfAssurance.NONE);
    }

    /** Asked only while the condition holds. */
    public Step when(Condition holds) {
        return new Step(id, questions, holds, rules, lookUps, assurance);
    }

    /**
     * With these rules beside those it has, told at questions of this step; what they compare may stand elsewhere.
     *
     * @throws IllegalArgumentException if a rule is to be told at a question of another step
     */
    public Step rules(Rule... more) {
        for (Rule rule : more) {
            if (!asks(rule.question())) {
                throw new IllegalArgumentException("step " + id + " has no question " + rule.question());
            }
        }
        return new Step(id, questions, condition, joined(rules, more), lookUps, assurance);
    }

    /** With these look-ups beside those it has, made when the citizen has answered this step. */
    public Step lookUps(LookUp... more) {
        return new Step(id, questions, condition, rules, joined(lookUps, more), assurance);
    }

    /**
     * Opens to citizens only who are signed in at this level at least, and to the one account that has opened it in a draft.
     * What was typed before stays; whoever is not signed in so far is asked to when they come here.
     */
    public Step assurance(LevelOfAssurance needed) {
        return new Step(id, questions, condition, rules, lookUps, needed);
    }

    /** What the citizen's identity must be proven with at least to open it; the service may ask for more. */
    public LevelOfAssurance assurance() {
        return assurance;
    }

    private static <T> List<T> joined(List<T> before, T[] more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    /** What must be true of several answers together. */
    public List<Rule> rules() {
        return rules;
    }

    /** What is looked up elsewhere. */
    public List<LookUp> lookUps() {
        return lookUps;
    }

    /** Whether a question with this id stands here, be it in a group. */
    public boolean asks(String question) {
        return all().anyMatch(it -> it.id().equals(question));
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
        return isOff(answers) ? Stream.empty() : questions.stream().filter(question -> question.isAsked(answers));
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
        List<Problem> own = asked(answers).flatMap(it -> it.check(answers, today).stream()).toList();
        return rules.isEmpty() ? own : withBroken(own, answers);
    }

    /** What is wrong by itself is told first, and alone. */
    private List<Problem> withBroken(List<Problem> own, Answers answers) {
        Set<String> wrong = own.stream().map(Problem::path).collect(Collectors.toSet());
        List<Occurrence> places = occurrences(answers).toList();
        List<String> order = places.stream().map(Occurrence::path).toList();
        Stream<Problem> broken = places.stream().filter(place -> !wrong.contains(place.path())).flatMap(place -> rules.stream()
                .filter(rule -> rule.isAbout(place) && rule.isBroken(place, answers)).map(rule -> rule.problem(place)));
        return Stream.concat(own.stream(), broken).sorted(Comparator.comparingInt(it -> order.indexOf(it.path()))).toList();
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
