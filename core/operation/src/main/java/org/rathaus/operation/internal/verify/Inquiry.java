package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.PersonalRecords;

/** Looks at a service that runs: its texts, its form, its pages in two languages and two towns, what is kept of it. */
public final class Inquiry {

    private static final List<String> LANGUAGES = List.of("de", "en");

    /** What it takes of the portal, and what it looks at pages for. */
    public record Core(BundleContext context, Drafts drafts, Cases cases, PersonalRecords records, Accounts accounts, Clock clock,
            PageRules pages) {

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
        report.tell("says all that its pages need", subject.textFaults());
        report.tell("its form goes into JSON and comes back the same", subject.formFaults(offer));
        report.tell("its steps ask for a sign-in only where the service does not", StepLevels.faults(subject.service()));
        if (subject.hasDemoData()) {
            report.tell("fills a town for whoever tries it out, once and again", subject.demoFaults(offer));
        }
        ServiceTour tour = new ServiceTour(core, subject, town, report);
        for (String language : LANGUAGES) {
            tour.ofCitizen(language);
        }
        if (subject.hasDemoData()) {
            new ServiceTour(core, subject, towns.get(1), report).ofCitizenInEmptyTown(LANGUAGES.get(0));
        }
        report.tell("lets nobody in to its pages for staff who is not signed in", tour.open());
        data(subject);
        tour.ofStaff(LANGUAGES, form(subject, offer));
        if (subject.hasUpkeep()) {
            report.tell("looks after its towns by itself, once and again",
                    towns.stream().flatMap(it -> subject.upkeepFaults(offer(subject, it)).stream()).toList());
        }
    }

    private Offer offer(Subject subject, Town town) {
        return new Offer(town, town.settings(subject.id()), core.clock().instant());
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

    /** What has come of its form. */
    private List<CaseFile> form(Subject subject, Offer offer) throws IOException {
        List<CaseFile> received = new ArrayList<>();
        if (!subject.service().availability(offer).isOpen()) {
            report.leaveOut("its form is filled in", "it is closed; what opens it may be set with --settings, or by DemoData");
            return received;
        }
        SampleAnswers samples = new SampleAnswers(answers, LocalDate.ofInstant(core.clock().instant(), Offer.LEGAL_ZONE));
        for (String language : LANGUAGES) {
            new ApplicationCheck(core, subject, offer, towns.get(1), samples, report).in(language).ifPresent(received::add);
        }
        return received;
    }
}
