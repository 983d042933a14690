package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Step;

/** A citizen fills in the form of a service with sample answers, as far as it takes them. */
final class FormWalk {

    private static final Pattern SUMMARY = Pattern.compile("(?s)data-error-summary.*?</ul>");
    private static final Pattern ITEM = Pattern.compile("(?s)<li\\b[^>]*>(.*?)</li>");
    private static final int SEE_OTHER = 303;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Citizen citizen;
    private final FormDefinition form;
    private final SampleAnswers samples;
    private final String start;
    private final PageRules pages;
    private final List<String> pageFaults = new ArrayList<>();
    private Answers answers = Answers.none();

    /** @param start the address of the service */
    FormWalk(Citizen citizen, FormDefinition form, SampleAnswers samples, String start, PageRules pages) {
        this.citizen = citizen;
        this.form = form;
        this.samples = samples;
        this.start = start;
        this.pages = pages;
    }

    /** Where a page is; an empty path is the first one. */
    static String address(String start, String path) {
        return path.isEmpty() ? start : start + "/" + path;
    }

    /** Answers every step; empty when all were taken, else at which one it ends, and why. */
    Optional<String> answerAll() throws IOException {
        look("apply");
        Set<Step> done = new HashSet<>();
        for (Optional<Step> next = next(done); next.isPresent(); next = next(done)) {
            Step step = next.get();
            done.add(step);
            Answers filled = samples.fill(step, answers);
            Citizen.Answer answer = citizen.post(start + "/apply/" + step.id(), SampleAnswers.posted(step, filled));
            if (answer.status() != SEE_OTHER) {
                return Optional.of("the step " + step.id() + " does not take the sample answers" + complaints(answer.text()));
            }
            answers = filled;
            look("apply/" + step.id());
        }
        Citizen.Answer check = look("apply/check");
        return check.path().endsWith("/apply/check") ? Optional.empty() : Optional.of("it leads to " + check.path() + " instead of the check page");
    }

    private Optional<Step> next(Set<Step> done) {
        return form.steps(answers).stream().filter(step -> !done.contains(step)).findFirst();
    }

    private static String complaints(String page) {
        String summary = SUMMARY.matcher(page).results().map(MatchResult::group).findFirst().orElse("");
        List<String> items = ITEM.matcher(summary).results().map(item -> item.group(1).replaceAll("<[^>]*>", "").strip()).toList();
        return items.isEmpty() ? "" : ": " + String.join(" ", items);
    }

    /** Opens a page of the service and notes what is wrong with it. */
    Citizen.Answer look(String path) throws IOException {
        return noted(open(path));
    }

    /** The same with a page that may show only what is not there yet; false if it says so. */
    boolean lookIfThere(String path) throws IOException {
        Citizen.Answer answer = open(path);
        if (answer.status() == NOT_FOUND) {
            return false;
        }
        noted(answer);
        return true;
    }

    private Citizen.Answer open(String path) throws IOException {
        return citizen.open(address(start, path));
    }

    private Citizen.Answer noted(Citizen.Answer answer) {
        List<String> faults = answer.status() == OK ? pages.faults(answer.path(), answer.text(), citizen.language()) : List.of("it answers " + answer.status());
        faults.forEach(fault -> pageFaults.add(answer.path() + " in " + citizen.language() + ": " + fault));
        return answer;
    }

    /** Sends the form; whether it was received. */
    boolean send() throws IOException {
        Citizen.Answer answer = citizen.post(start + "/apply/check", Map.of());
        return answer.leadsTo().endsWith("/apply/confirmation") && look("apply/confirmation").path().endsWith("/apply/confirmation");
    }

    /** All that was answered. */
    Answers answers() {
        return answers;
    }

    /** One line for each fault of a page that was seen. */
    List<String> pageFaults() {
        return List.copyOf(pageFaults);
    }
}
