package org.rathaus.web.internal.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.cases.Remark;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.web.internal.page.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that is wrong with answers: by the form, by the plugin, and by what was looked up elsewhere. The plugin is
 * asked about a step only when its answers are fine for themselves; where it fails, the citizen goes on.
 */
final class Examination {

    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
    /** No question has such an id, so that no browser can write there and nothing of it is sent with the case. */
    private static final String MEMORY = "_lookUp.";
    private static final String PLUGIN = "check";

    private final PublicService service;
    private final FormDefinition form;
    private final Offer offer;
    private final LookUps lookUps;
    /** A page asks for the same several times. */
    private final Map<String, List<Problem>> problems = new HashMap<>();
    private Answers examined = Answers.none();

    Examination(PublicService service, FormDefinition form, Offer offer, LookUps lookUps) {
        this.service = service;
        this.form = form;
        this.offer = offer;
        this.lookUps = lookUps;
    }

    /** What is wrong with a step, in the order of its questions: errors and warnings. */
    List<Problem> of(Step step, Answers answers) {
        if (answers != examined) {
            problems.clear();
            examined = answers;
        }
        return problems.computeIfAbsent(step.id(), id -> examine(step, answers));
    }

    private List<Problem> examine(Step step, Answers answers) {
        List<Problem> own = step.check(answers, offer.today());
        if (own.stream().anyMatch(Problem::isError)) {
            return own;
        }
        Stream<Problem> found = step.lookUps().stream().flatMap(it -> current(it, answers).stream()).flatMap(it -> it.problems().stream());
        Set<String> told = own.stream().map(Problem::path).collect(Collectors.toSet());
        List<String> order = step.occurrences(answers).map(Occurrence::path).toList();
        return Stream.of(own.stream(), checked(step, answers).orElse(List.of()).stream(), found).flatMap(it -> it)
                .filter(it -> order.contains(it.path())).filter(it -> it.isError() || own.contains(it) || !told.contains(it.path()))
                .sorted(Comparator.comparingInt(it -> order.indexOf(it.path()))).toList();
    }

    /** Empty when the plugin fails. */
    private Optional<List<Problem>> checked(Step step, Answers answers) {
        try {
            return Optional.of(service.check(step, answers, offer));
        } catch (RuntimeException | LinkageError e) {
            Failures.note("it could not check step " + step.id() + ", and citizens go on without", e);
            LOG.error("{} cannot check step {}: {}", service.getClass().getName(), step.id(), e.getClass().getName());
            return Optional.empty();
        }
    }

    /** What keeps the citizen on a step. */
    List<Problem> errors(Step step, Answers answers) {
        return of(step, answers).stream().filter(Problem::isError).toList();
    }

    /** The first step on which something is missing or wrong; empty when the form can be sent. */
    Optional<Step> firstUnfinished(Answers answers) {
        return form.steps(answers).stream().filter(step -> !errors(step, answers).isEmpty()).findFirst();
    }

    /** What is missing or looks wrong, step by step, though the form can be sent; steps without are left out. */
    Map<Step, List<Problem>> warnings(Answers answers) {
        Map<Step, List<Problem>> warnings = new LinkedHashMap<>();
        for (Step step : form.steps(answers)) {
            List<Problem> some = of(step, answers).stream().filter(it -> !it.isError()).toList();
            if (!some.isEmpty()) {
                warnings.put(step, some);
            }
        }
        return warnings;
    }

    /**
     * Makes the look-ups whose answers have changed and are fine.
     *
     * @param after the step just answered: what a later step declares waits; empty: all, also those that have failed before
     * @return what was found out, to be stored with the answers
     */
    Map<String, String> lookUp(Answers answers, Optional<Step> after) {
        Map<LookUp, Callable<List<Problem>>> due = new LinkedHashMap<>();
        Answers relevant = form.relevant(answers);
        for (Step step : form.steps(answers)) {
            if (step.errors(answers, offer.today()).isEmpty()) {
                step.lookUps().stream().filter(it -> isDue(it, answers, after.isEmpty() || after.get().equals(step)))
                        .forEach(it -> due.put(it, () -> List.copyOf(service.lookUp(it, relevant, offer))));
            }
            if (after.filter(step::equals).isPresent()) {
                break;
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        if (!due.isEmpty()) {
            lookUps.ask(due).forEach((lookUp, problems) -> found.put(MEMORY + lookUp.id(), problems
                    .map(it -> Finding.of(inputs(lookUp, answers), it)).orElseGet(() -> Finding.none(inputs(lookUp, answers))).write()));
        }
        return found;
    }

    private boolean isDue(LookUp lookUp, Answers answers, boolean again) {
        boolean answered = lookUp.questions().stream().allMatch(id -> places(id, answers)
                .anyMatch(it -> it.question().read(answers.within(it.prefix())).value().isPresent()));
        return answered && current(lookUp, answers).filter(it -> it.verified() || !again).isEmpty();
    }

    private Optional<Finding> current(LookUp lookUp, Answers answers) {
        return Finding.read(answers.raw(MEMORY + lookUp.id())).filter(it -> it.inputs().equals(inputs(lookUp, answers)));
    }

    /** Where a question is asked: once, in a repeatable group once in each row. */
    private Stream<Occurrence> places(String question, Answers answers) {
        return form.steps().stream().flatMap(step -> step.occurrences(answers)).filter(it -> it.question().id().equals(question));
    }

    private String inputs(LookUp lookUp, Answers answers) {
        String typed = lookUp.questions().stream().flatMap(id -> places(id, answers)).flatMap(Occurrence::fields)
                .map(field -> field + "=" + answers.raw(field).strip()).collect(Collectors.joining("\u0000"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What staff should know of these answers, in words. */
    List<Remark> remarks(Answers answers, FormWording wording) {
        List<Remark> remarks = new ArrayList<>();
        warnings(answers).values().stream().flatMap(List::stream).forEach(it -> remarks.add(remark(it, wording)));
        for (Step step : form.steps(answers)) {
            if (checked(step, answers).isEmpty()) {
                remarks.add(new Remark(Remark.Kind.NOT_VERIFIED, PLUGIN + "." + step.id(), wording.text("step." + step.id() + ".title")));
            }
            step.lookUps().stream().filter(it -> current(it, answers).filter(finding -> !finding.verified()).isPresent())
                    .forEach(it -> remarks.add(new Remark(Remark.Kind.NOT_VERIFIED, it.id(), wording.textOr("lookUp." + it.id(), it.id()))));
        }
        return remarks;
    }

    private static Remark remark(Problem problem, FormWording wording) {
        boolean missing = problem.rule().equals("recommended");
        String text = missing ? wording.placed(problem, wording.text(problem.question() + ".label")) : wording.message(problem);
        return new Remark(missing ? Remark.Kind.MISSING : Remark.Kind.WARNING, problem.path(), text);
    }
}
