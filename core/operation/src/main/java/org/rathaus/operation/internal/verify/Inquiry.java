package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.form.Drafts;

/** Looks at a service that runs: its texts, its form, its pages in two languages and two towns, what is kept of it. */
public final class Inquiry {

    private static final int OK = 200;
    private static final List<String> LANGUAGES = List.of("de", "en");
    /** Stands in the page that is shown instead, at the same address. */
    private static final String SIGN_IN = "type=\"password\"";

    /** What it takes of the portal, and what it looks at pages for. */
    public record Core(BundleContext context, Drafts drafts, Cases cases, PersonalRecords records, Clock clock, PageRules pages) {

        String portal() {
            return "http://127.0.0.1:" + context.getProperty("rathaus.port");
        }
    }

    private final Core core;
    private final List<Town> towns;
    private final Map<String, String> answers;
    private final Report report;

    /**
     * Begins nothing yet.
     *
     * @param towns   two that offer the service
     * @param answers by field, which come before samples
     */
    public Inquiry(Core core, List<Town> towns, Map<String, String> answers, Report report) {
        this.core = core;
        this.towns = towns;
        this.answers = answers;
        this.report = report;
    }

    /** Looks, and holds nothing of the plugin when this returns. */
    Remains into(String serviceId, Set<Thread> threadsBefore) throws IOException {
        ServiceReference<PublicService> reference = reference(serviceId);
        PublicService service = core.context().getService(reference);
        try {
            Subject subject = new Subject(reference.getBundle(), service);
            look(subject);
            return new Remains(core.context(), threadsBefore, subject);
        } finally {
            core.context().ungetService(reference);
        }
    }

    /** Looks, where it does not matter what stays in memory. */
    public void into(String serviceId) throws IOException {
        into(serviceId, Set.of());
    }

    private ServiceReference<PublicService> reference(String serviceId) {
        try {
            return core.context().getServiceReferences(PublicService.class, "(rathaus.service.id=" + serviceId + ")").iterator().next();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Subject subject) throws IOException {
        Town town = towns.get(0);
        Offer offer = offer(subject, town);
        report.tell("says everything in German and English", subject.textFaults());
        report.tell("its form goes into JSON and comes back the same", subject.formFaults(offer));
        for (String language : LANGUAGES) {
            pages(subject, town, language);
        }
        report.tell("lets nobody in to its pages for staff who is not signed in", open(subject, town));
        data(subject);
        form(subject, offer);
        if (subject.hasUpkeep()) {
            report.tell("looks after its towns by itself, once and again",
                    towns.stream().flatMap(it -> subject.upkeepFaults(offer(subject, it)).stream()).toList());
        }
    }

    private Offer offer(Subject subject, Town town) {
        return new Offer(town, town.settings(subject.id()), core.clock().instant());
    }

    private void pages(Subject subject, Town town, String language) throws IOException {
        FormWalk walk = new FormWalk(new Citizen(core.portal(), language), subject.service().form(), samples(), start(town, subject), core.pages());
        walk.look("");
        for (String path : subject.publicPages()) {
            if (!walk.lookIfThere(path)) {
                report.leaveOut("its page " + path + " in " + language, "it answers 404 without more in its address or more data");
            }
        }
        report.tell("its page" + (subject.publicPages().isEmpty() ? "" : "s") + " in " + language, walk.pageFaults());
    }

    private SampleAnswers samples() {
        return new SampleAnswers(answers, LocalDate.ofInstant(core.clock().instant(), Offer.LEGAL_ZONE));
    }

    private static String start(Town town, Subject subject) {
        return "/" + town.id() + "/" + subject.id();
    }

    /** Pages for staff that somebody sees who is nobody. */
    private List<String> open(Subject subject, Town town) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String path : subject.deskPages()) {
            String address = FormWalk.address("/" + town.id() + "/staff/service/" + subject.id(), path);
            Citizen.Answer answer = new Citizen(core.portal(), "de").open(address);
            if (answer.status() == OK && answer.path().startsWith(address) && !answer.text().contains(SIGN_IN)) {
                faults.add(address + " is shown");
            }
        }
        return faults;
    }

    /** What a plugin stores itself the core knows nothing of. */
    private void data(Subject subject) {
        boolean stores = provides(subject, PersistentModel.class);
        boolean hands = provides(subject, PersonalData.class) || subject.service() instanceof PersonalData;
        if (stores && !hands) {
            report.note("It has tables of its own and is no PersonalData: right only if nothing in them is about persons");
        }
    }

    private static boolean provides(Subject subject, Class<?> type) {
        return Stream.of(subject.bundle().getRegisteredServices())
                .anyMatch(it -> List.of((String[]) it.getProperty("objectClass")).contains(type.getName()));
    }

    private void form(Subject subject, Offer offer) throws IOException {
        FormDefinition form = subject.service().form(offer);
        Optional<String> obstacle = obstacle(subject, form, offer);
        if (obstacle.isPresent()) {
            report.leaveOut("its form is filled in", obstacle.get());
            return;
        }
        for (String language : LANGUAGES) {
            Citizen citizen = new Citizen(core.portal(), language);
            FormWalk walk = new FormWalk(citizen, form, samples(), start(offer.town(), subject), core.pages());
            Optional<String> stuck = walk.answerAll();
            if (stuck.isPresent()) {
                report.leaveOut("its form is filled in (" + language + ")", stuck.get() + "; name others with --answers");
                report.tell("the pages of its form in " + language, walk.pageFaults());
            } else {
                kept(subject, walk, citizen, offer.town());
            }
        }
    }

    private static Optional<String> obstacle(Subject subject, FormDefinition form, Offer offer) {
        if (subject.descriptor().assurance() != LevelOfAssurance.NONE || form.hasAssurance()) {
            return Optional.of("it asks for a sign-in");
        }
        return subject.service().availability(offer).isOpen() ? Optional.empty() : Optional.of("it is closed; what opens it may be set with --settings");
    }

    private void kept(Subject subject, FormWalk walk, Citizen citizen, Town town) throws IOException {
        CaseCheck check = new CaseCheck(core.drafts(), core.cases(), core.records(), subject.id());
        String draft = citizen.cookie("draft").orElse("");
        report.tell("its draft keeps what was typed (" + citizen.language() + ")", check.lost(town, draft, walk.answers()));
        boolean sent = walk.send();
        Optional<CaseFile> file = check.caseOf(town, draft);
        report.tell("its form is filled in and received (" + citizen.language() + ")", sent && file.isPresent() ? List.of() : List.of("it does not arrive"));
        report.tell("the pages of its form in " + citizen.language(), walk.pageFaults());
        if (file.isPresent()) {
            report.tell("hands a person all that was answered", check.withheld(town, file.get()));
            List<String> leaks = new ArrayList<>(check.leaks(towns.get(1), draft));
            leaks.addAll(seen(subject, towns.get(1)));
            report.tell("shows nothing of it to another town", leaks);
        }
    }

    /** Pages of another town that show what was typed in the first one. */
    private List<String> seen(Subject subject, Town other) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String path : Stream.concat(Stream.of(""), subject.publicPages().stream()).toList()) {
            Citizen.Answer answer = new Citizen(core.portal(), "de").open(FormWalk.address(start(other, subject), path));
            if (answer.text().contains(SampleAnswers.MARK)) {
                faults.add(answer.path() + " shows an answer from the first town");
            }
        }
        return faults;
    }
}
