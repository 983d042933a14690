package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Step;

/** A citizen fills in the form of a service with sample answers, as far as it takes them, each step after trying to leave it empty. */
final class FormWalk {

    private static final Pattern SUMMARY = Pattern.compile("(?s)data-error-summary.*?</ul>");
    private static final Pattern ITEM = Pattern.compile("(?s)<li\\b[^>]*>(.*?)</li>");
    private static final int SEE_OTHER = 303;
    private static final int OK = 200;

    private final Applicant applicant;
    private final Tour tour;
    private final FormDefinition form;
    private final SampleAnswers samples;
    private final String start;
    private final Supplier<Answers> draft;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Set<String> sentFiles = new TreeSet<>();

    /**
     * @param tour  of the applicant
     * @param start the address of the service
     * @param draft what the portal has kept of the answers
     */
    FormWalk(Applicant applicant, Tour tour, FormDefinition form, SampleAnswers samples, String start, Supplier<Answers> draft) {
        this.applicant = applicant;
        this.tour = tour;
        this.form = form;
        this.samples = samples;
        this.start = start;
        this.draft = draft;
    }

    /** Answers every step; empty when all were taken, else at which one it ends, and why. */
    Optional<String> answerAll() throws IOException {
        tour.look(start + "/apply");
        Set<Step> done = new HashSet<>();
        for (Optional<Step> next = next(done); next.isPresent(); next = next(done)) {
            Step step = next.get();
            done.add(step);
            applicant.prove(step.assurance());
            leaveEmpty(step);
            Citizen.Answer answer = fill(step);
            if (answer.status() != SEE_OTHER || answer.leadsTo().contains("/account/")) {
                return Optional.of("the step " + step.id() + " does not take the sample answers" + complaints(answer.text()));
            }
            tour.look(address(step));
        }
        Citizen.Answer check = tour.look(start + "/apply/check");
        return check.path().endsWith("/apply/check") ? Optional.empty() : Optional.of("it leads to " + check.path() + " instead of the check page");
    }

    private Optional<Step> next(Set<Step> done) {
        return form.steps(draft.get()).stream().filter(step -> !done.contains(step)).findFirst();
    }

    private String address(Step step) {
        return start + "/apply/" + step.id();
    }

    /** What is said of what is missing. */
    private void leaveEmpty(Step step) throws IOException {
        Map<String, String> nothing = SampleAnswers.posted(step, draft.get());
        nothing.replaceAll((field, value) -> field.equals(SampleAnswers.SHOWN) ? value : "");
        Citizen.Answer answer = applicant.citizen().post(address(step), nothing);
        if (answer.status() == OK) {
            tour.note(answer, address(step) + PageRules.EMPTY);
        }
    }

    private Citizen.Answer fill(Step step) throws IOException {
        Answers filled = samples.fill(step, draft.get());
        Map<String, String> fields = SampleAnswers.posted(step, filled);
        Map<String, SampleFile> files = new HashMap<>();
        for (Occurrence asked : step.occurrences(filled).toList()) {
            if (asked.question() instanceof FileQuestion question && filled.raw(asked.path()).isEmpty()) {
                files.put(asked.path(), SampleFile.of(question));
            }
        }
        Citizen.Answer answer = applicant.citizen().post(address(step), fields, files);
        typed.putAll(fields);
        typed.remove(SampleAnswers.SHOWN);
        sentFiles.addAll(files.keySet());
        return answer;
    }

    private static String complaints(String page) {
        String summary = SUMMARY.matcher(page).results().map(MatchResult::group).findFirst().orElse("");
        List<String> items = ITEM.matcher(summary).results().map(item -> item.group(1).replaceAll("<[^>]*>", "").strip()).toList();
        return items.isEmpty() ? "" : ": " + String.join(" ", items);
    }

    /** Sends the form; whether it was received. */
    boolean send() throws IOException {
        Citizen.Answer answer = applicant.citizen().post(start + "/apply/check", Map.of());
        return answer.leadsTo().endsWith("/apply/confirmation") && tour.look(start + "/apply/confirmation").path().endsWith("/apply/confirmation");
    }

    /** All that was typed, by field. */
    Map<String, String> typed() {
        return typed;
    }

    /** Where files were sent. */
    Set<String> sentFiles() {
        return sentFiles;
    }
}
