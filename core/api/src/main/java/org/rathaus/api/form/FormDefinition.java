package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.identity.LevelOfAssurance;

/** The steps of a form. A change that asks something else is a new version. Immutable. */
public final class FormDefinition {

    /** Names of pages that follow the steps and so cannot be steps themselves. */
    private static final Set<String> RESERVED = Set.of("check", "confirmation", "later", "receipt", "tasks");
    /** Nobody remembers more steps than this. */
    private static final int MOST_WITHOUT_TASKS = 7;

    private final int version;
    private final List<Step> steps;
    private final boolean tasks;

    private FormDefinition(int version, List<Step> steps, boolean tasks) {
        this.version = version;
        this.steps = steps;
        this.tasks = tasks;
    }

    /**
     * A form.
     *
     * @throws IllegalArgumentException if two questions or steps have the same id, or there is no step
     */
    public static FormDefinition of(int version, Step... steps) {
        Set<String> ids = new HashSet<>(RESERVED);
        Set<String> questions = new HashSet<>();
        for (Step step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException("step id taken: " + step.id());
            }
            for (Question<?> question : step.all().toList()) {
                if (!questions.add(question.id())) {
                    throw new IllegalArgumentException("question id taken: " + question.id());
                }
            }
        }
        if (steps.length == 0) {
            throw new IllegalArgumentException("a form has at least one step");
        }
        return new FormDefinition(version, List.of(steps), steps.length > MOST_WITHOUT_TASKS);
    }

    /**
     * With these rules, each at the step of its question.
     *
     * @throws IllegalArgumentException if no step has a rule's question
     */
    public FormDefinition rules(Rule... rules) {
        List<Step> ruled = new ArrayList<>(steps);
        for (Rule rule : rules) {
            Step step = ruled.stream().filter(it -> it.asks(rule.question())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no step has the question " + rule.question()));
            ruled.replaceAll(it -> it == step ? it.rules(rule) : it);
        }
        return new FormDefinition(version, List.copyOf(ruled), tasks);
    }

    /** Begins with a list of its steps, which can be done in any order; a form of more than seven steps does so untold. */
    public FormDefinition withTasks() {
        return new FormDefinition(version, steps, true);
    }

    /** Begins with its first step, however many there are. */
    public FormDefinition withoutTasks() {
        return new FormDefinition(version, steps, false);
    }

    /** Whether it says so itself, and does not leave it to the number of its steps. */
    boolean choosesTasks() {
        return tasks != steps.size() > MOST_WITHOUT_TASKS;
    }

    /** Whether it begins with a list of its steps. */
    public boolean hasTasks() {
        return tasks;
    }

    /** Rises with each change that asks something else. */
    public int version() {
        return version;
    }

    /** All steps, skipped or not. */
    public List<Step> steps() {
        return steps;
    }

    /** The steps that these answers do not skip. */
    public List<Step> steps(Answers answers) {
        return steps.stream().filter(step -> !step.isSkipped(answers)).toList();
    }

    /** The step with this id. */
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The highest level of assurance that one of the steps asks for which these answers do not skip. */
    public LevelOfAssurance assurance(Answers answers) {
        return steps(answers).stream().map(Step::assurance).reduce(LevelOfAssurance.NONE, LevelOfAssurance::or);
    }

    /** Whether a step asks citizens to sign in, be it asked itself or not. */
    public boolean hasAssurance() {
        return steps.stream().anyMatch(it -> it.assurance() != LevelOfAssurance.NONE);
    }

    /** The first step on which something is missing or wrong; empty when the form can be sent. */
    public Optional<Step> firstUnfinished(Answers answers, LocalDate today) {
        return steps(answers).stream().filter(step -> !step.errors(answers, today).isEmpty()).findFirst();
    }

    /** The first e-mail question that is asked and answered: where the town may write to. */
    public Optional<EmailQuestion> answeredEmail(Answers answers) {
        return steps(answers).stream().flatMap(step -> step.asked(answers))
                .filter(EmailQuestion.class::isInstance).map(EmailQuestion.class::cast)
                .filter(question -> answers.get(question).isPresent()).findFirst();
    }

    /**
     * The answers with what follows from them, in the order of the questions. Whatever stood there before is replaced.
     *
     * @param today the day on which they are judged
     */
    public Answers calculate(Answers answers, LocalDate today) {
        Answers now = answers;
        for (Step step : steps) {
            now = step.calculated(now, today);
        }
        return now;
    }

    /** Only what is asked and answered: what may be sent. */
    public Answers relevant(Answers answers) {
        Map<String, String> sent = new LinkedHashMap<>();
        steps.stream().flatMap(step -> step.occurrences(answers)).forEach(place -> sent.putAll(place.sent(answers)));
        return Answers.of(sent).answered();
    }

    /** The answers for programs by the ids of the questions: texts, numbers, truth values, lists of rows, maps of parts. */
    public Map<String, Object> data(Answers answers) {
        Map<String, Object> data = new LinkedHashMap<>();
        steps.forEach(step -> data.putAll(Question.data(step.asked(answers).toList(), answers)));
        return data;
    }
}
