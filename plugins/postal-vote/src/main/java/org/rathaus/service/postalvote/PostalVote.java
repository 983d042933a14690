package org.rathaus.service.postalvote;

import static org.rathaus.api.cases.Status.Tone.DANGER;
import static org.rathaus.api.cases.Status.Tone.SUCCESS;
import static org.rathaus.api.cases.Status.Tone.WARNING;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.document.Documents;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.service.postalvote.desk.StaffPages;
import org.rathaus.service.postalvote.desk.StaffSide;
import org.rathaus.service.postalvote.election.DemoElections;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.ElectionDesk;
import org.rathaus.service.postalvote.election.ElectionPage;
import org.rathaus.service.postalvote.election.ElectionRows;
import org.rathaus.service.postalvote.election.ElectionSource;
import org.rathaus.service.postalvote.election.ElectionWords;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.election.ElectionsPage;
import org.rathaus.service.postalvote.election.FileElections;
import org.rathaus.service.postalvote.invitation.BatchesPage;
import org.rathaus.service.postalvote.invitation.NoticePage;
import org.rathaus.service.postalvote.invitation.Notices;
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/**
 * Application for a polling card and postal voting documents (Wahlscheinantrag), BWO §§ 25-31. Which elections it is for, the
 * town's administrators set up, or {@code town.json} says it: see {@link Election}.
 */
@Component
@Designate(ocd = PostalVote.Settings.class)
@ServiceDescriptor(id = PostalVote.ID, category = Category.ELECTIONS, minutes = 4, processingTime = "P7D", retention = "P6M",
        retentionLaw = PostalVote.RETENTION_LAW)
public final class PostalVote implements PublicService, ServicePages, PersonalData, DemoData, Upkeep {

    /** What towns set in the portal. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
    public @interface Settings {

        /** Whether the town takes applications of representatives online, too; many take them on paper only. */
        @AttributeDefinition(name = "%representatives.name", description = "%representatives.help")
        boolean representatives() default false;

        /** From how many applications to one other address on staff are told to look. */
        @AttributeDefinition(name = "%divertedFrom.name", description = "%divertedFrom.help", min = "2", max = "100")
        int divertedFrom() default 4;
    }

    /** The id of the service. */
    public static final String ID = "postal-vote";

    static final String RETENTION_LAW = "BWO § 90 (2)";

    /** Whose second application counts now, clerks are not to wait for long. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(5);

    /** How long data are kept after the election, or its run-off, BWO § 90 (2). */
    public static final int MONTHS_KEPT = 6;

    /**
     * Before the decision all look the same to citizens: the voter register is nobody's business. So all can be withdrawn, until a
     * polling card is issued: then the voter can only vote with it (BWO § 30), or have it declared invalid (§ 28 (8)).
     */
    private static final Lifecycle LIFECYCLE = Lifecycle.of(
                    Status.of("received"), Status.of("matched"), Status.of("mismatch"), Status.of("approved"),
                    Status.of("issued"), Status.of("dispatched", SUCCESS), Status.of("readyForPickup", WARNING),
                    Status.of("collected", SUCCESS), Status.of("rejected", DANGER), Status.of("duplicate"),
                    Status.of("sealedLate", DANGER), Status.of("invalidated", DANGER), Status.of("withdrawn"), Status.of("destroyed"))
            .way("received", "matched", "mismatch", "duplicate", "rejected", "withdrawn")
            .way("matched", "approved", "mismatch", "duplicate", "rejected", "withdrawn")
            .way("mismatch", "matched", "duplicate", "rejected", "withdrawn")
            .way("approved", "issued", "rejected", "withdrawn")
            .way("issued", "dispatched", "readyForPickup", "invalidated")
            .way("dispatched", "invalidated", "destroyed")
            .way("readyForPickup", "collected", "dispatched", "invalidated")
            .way("collected", "invalidated", "destroyed")
            .way("rejected", "matched", "destroyed")
            .way("duplicate", "received", "withdrawn", "destroyed")
            .way("sealedLate", "received", "destroyed")
            .way("invalidated", "issued", "destroyed")
            .way("withdrawn", "destroyed")
            .withdrawable("withdrawn", "received", "matched", "mismatch", "duplicate", "approved")
            .sealed("sealedLate", "destroyed");

    private final FileElections files = new FileElections();
    private final ElectionSource source;
    private final ElectionDesk electionDesk;
    private final Notices notices;
    private final Documents documents;
    private final StaffSide staffSide;

    /** With the town's own elections, and the log of who changed them. */
    @Activate
    public PostalVote(@Reference EntityStore store, @Reference ServiceAudit audit, @Reference Documents documents, @Reference ServiceCases cases,
            @Reference CaseDesk caseDesk, @Reference Clock clock) {
        ElectionRows rows = new ElectionRows(store);
        this.source = rows;
        this.electionDesk = new ElectionDesk(rows, audit);
        this.notices = new Notices(store, audit);
        this.documents = documents;
        this.staffSide = new StaffSide(store, cases, caseDesk, documents, clock);
    }

    /** Ends what runs beside the requests. */
    @Deactivate
    void stop() {
        staffSide.close();
    }

    /** Knows the elections of {@code town.json} alone. */
    PostalVote() {
        this(town -> List.of());
    }

    PostalVote(ElectionSource source) {
        this.source = source;
        this.electionDesk = null;
        this.notices = null;
        this.documents = null;
        this.staffSide = null;
    }

    /** Where elections are set up. */
    public ElectionDesk electionDesk() {
        return electionDesk;
    }

    /** The codes of the notices that voters get. */
    public Notices notices() {
        return notices;
    }

    /** What the town hall does with applications. */
    public StaffSide staffSide() {
        return staffSide;
    }

    /** Makes what is printed. */
    public Documents documents() {
        return documents;
    }

    @Override
    public void fill(Offer offer) {
        if (source instanceof ElectionRows rows) {
            new DemoElections(rows, offer).fill();
            staffSide.fill(offer, elections(offer));
        }
    }

    @Override
    public Duration betweenRounds() {
        return BETWEEN_ROUNDS;
    }

    @Override
    public void lookAfter(Offer offer) {
        staffSide.lookAfter(offer);
    }

    /** The elections of a town at the moment of the offer; those of its file alone where the portal has started without its database. */
    public Elections elections(Offer offer) {
        List<Election> ofFile = files.of(offer);
        try {
            return Elections.in(offer, ofFile, source.of(offer.town().id()));
        } catch (StorageException e) {
            Elections alone = Elections.in(offer, ofFile, List.of());
            if (alone.open().isEmpty()) {
                throw e;
            }
            return alone;
        }
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        Map<String, Class<? extends DeskPage>> pages = new LinkedHashMap<>(StaffPages.ALL);
        pages.put(ElectionsPage.PATH, ElectionsPage.class);
        pages.put(ElectionsPage.PATH + "/${election}", ElectionPage.class);
        pages.put(ElectionsPage.PATH + "/${election}/" + BatchesPage.PATH, BatchesPage.class);
        return pages;
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        return Map.of(NoticePage.PATH, NoticePage.class, NoticePage.PATH + "/${token}", NoticePage.class);
    }

    @Override
    public FormDefinition form() {
        return ApplicationForm.whole();
    }

    @Override
    public FormDefinition form(Offer offer) {
        return new ApplicationForm(elections(offer), offer.settings(Settings.class).representatives()).now();
    }

    /** Adds the election that nobody had to be asked for. */
    @Override
    public Answers complete(Answers typed, Offer offer) {
        return withElection(PublicService.super.complete(typed, offer), elections(offer));
    }

    private static Answers withElection(Answers answers, Elections elections) {
        Optional<Election> implied = elections.implied().filter(it -> !answers.has(Elections.QUESTION));
        return implied.map(it -> answers.with(Map.of(Elections.QUESTION, it.id()))).orElse(answers);
    }

    /** Who is late by law is told before sending: the application can only be sealed, BWO § 27 (6). */
    @Override
    public List<Problem> check(Step step, Answers answers, Offer offer) {
        Elections elections = elections(offer);
        boolean late = step.id().equals("delivery") && !elections.accept(withElection(answers, elections));
        return late ? List.of(Problem.of(ApplicationForm.DELIVERY, "late").asWarning()) : List.of();
    }

    /** The elections' names, before the first question the name of the only one, and what holds after the deadline. */
    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        return ElectionWords.find(key, language, () -> elections(offer));
    }

    @Override
    public Lifecycle lifecycle() {
        return LIFECYCLE;
    }

    @Override
    public Availability availability(Offer offer) {
        return elections(offer).availability();
    }

    /** Late is what is late for all its elections: it stays sealed, BWO § 27 (6). All else is compared with the voter register. */
    @Override
    public String assess(Submission submission, Offer offer) {
        List<String> inTime = elections(offer).accepting(submission.answers()).stream().map(Election::id).toList();
        if (inTime.isEmpty()) {
            return "sealedLate";
        }
        return staffSide == null ? LIFECYCLE.initial() : staffSide.assess(offer.town().id(), submission, inTime);
    }

    @Override
    public List<String> explain(CaseFile file, Offer offer, Locale language) {
        return staffSide.explain(file, elections(offer), offer.settings(Settings.class).divertedFrom(), language);
    }

    @Override
    public void export(CaseFile file, Collector collector) throws IOException {
        staffSide.export(file, collector);
    }

    @Override
    public void erase(String townId, String serviceId, UUID caseId) {
        staffSide.erase(townId, caseId);
    }

    /** Six months after the last of its elections, BWO § 90 (2); where the town has forgotten which, a year after receipt. */
    @Override
    public Optional<Expiry> expiry(CaseFile file, Offer offer) {
        LocalDate last = elections(offer).lastDay(file.answers())
                .map(day -> day.plusMonths(MONTHS_KEPT)).orElseGet(() -> offer.today().plusYears(1));
        return Optional.of(new Expiry(last.plusDays(1).atStartOfDay(Offer.LEGAL_ZONE).toInstant(), RETENTION_LAW));
    }
}
