package org.rathaus.web.internal.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;

/**
 * A plugin's service as pages of the core see it, such as the town's home: it works on its own threads there too, and
 * whatever it throws is an exception like any other.
 */
final class GuardedService implements PublicService {

    /** Those whose default asks nothing else of the plugin. */
    private static final Set<String> HARMLESS_DEFAULTS = Set.of("migrate", "prefill", "text", "availability", "wanted", "keep", "expiry", "check", "lookUp",
            "explain");

    /** How a call gets to the plugin. */
    interface Way {
        <T> T ask(String method, Callable<T> question);
    }

    private final PublicService service;
    private final Way way;
    private final Set<String> own;

    GuardedService(PublicService service, Way way) {
        this.service = service;
        this.way = way;
        this.own = Arrays.stream(service.getClass().getMethods()).filter(it -> it.getDeclaringClass() != PublicService.class)
                .map(java.lang.reflect.Method::getName).collect(Collectors.toSet());
    }

    private <T> T ask(String method, Callable<T> question) {
        try {
            return own.contains(method) || !HARMLESS_DEFAULTS.contains(method) ? way.ask(method, question) : question.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public FormDefinition form() {
        return ask("form", service::form);
    }

    @Override
    public FormDefinition form(Offer offer) {
        return ask("form", () -> service.form(offer));
    }

    @Override
    public Answers complete(Answers typed, Offer offer) {
        return ask("complete", () -> service.complete(typed, offer));
    }

    @Override
    public Answers migrate(Answers answers, int fromVersion, Offer offer) {
        return ask("migrate", () -> service.migrate(answers, fromVersion, offer));
    }

    @Override
    public Prefill prefill(Applicant applicant, Offer offer) {
        return ask("prefill", () -> service.prefill(applicant, offer));
    }

    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        return ask("text", () -> service.text(key, language, offer));
    }

    @Override
    public Lifecycle lifecycle() {
        return ask("lifecycle", service::lifecycle);
    }

    @Override
    public Availability availability(Offer offer) {
        return ask("availability", () -> service.availability(offer));
    }

    @Override
    public String assess(Submission submission, Offer offer) {
        return ask("assess", () -> service.assess(submission, offer));
    }

    @Override
    public Optional<Wanted> wanted(Submission submission, Offer offer) {
        return ask("wanted", () -> service.wanted(submission, offer));
    }

    @Override
    public Answers keep(Answers complete, Offer offer) {
        return ask("keep", () -> service.keep(complete, offer));
    }

    @Override
    public Optional<Expiry> expiry(CaseFile file, Offer offer) {
        return ask("expiry", () -> service.expiry(file, offer));
    }

    @Override
    public List<Problem> check(Step step, Answers answers, Offer offer) {
        return ask("check", () -> service.check(step, answers, offer));
    }

    @Override
    public List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) {
        return ask("lookUp", () -> service.lookUp(lookUp, answers, offer));
    }

    @Override
    public List<String> explain(CaseFile file, Offer offer, Locale language) {
        return ask("explain", () -> service.explain(file, offer, language));
    }

    @Override
    public Person person(Answers answers, Offer offer) {
        return ask("person", () -> service.person(answers, offer));
    }

    @Override
    public String subject(Answers answers) {
        return ask("subject", () -> service.subject(answers));
    }
}
