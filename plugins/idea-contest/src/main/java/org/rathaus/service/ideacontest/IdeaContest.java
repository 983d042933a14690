package org.rathaus.service.ideacontest;

import static org.rathaus.api.cases.Status.Tone.SUCCESS;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.document.Documents;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
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
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/**
 * Contest of ideas (Ideenwettbewerb): citizens say how important areas are to them, hand in ideas, and take part in a draw. What a
 * contest is about, administrators of the town say on its desk.
 */
@Component
@Designate(ocd = IdeaContest.Settings.class)
@ServiceDescriptor(id = IdeaContest.ID, category = Category.TAKING_PART, minutes = 4, retention = "P1Y", retentionAtLeast = "P1M", ownSettings = "excludedDomains",
        disposal = Disposal.ANONYMISE)
public final class IdeaContest implements PublicService, ServicePages, PersonalData, DemoData, Upkeep {

    /** What towns set in the portal. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
    public @interface Settings {

        /** Whether the second entry of a card must be another clerk's. */
        @AttributeDefinition(name = "%fourEyes.name", description = "%fourEyes.help")
        boolean fourEyes() default true;

        /** The ends of mail addresses that take no part in the draw. */
        @AttributeDefinition(name = "%excludedDomains.name", description = "%excludedDomains.help", required = false)
        String[] excludedDomains() default {};
    }

    static final String ID = "idea-contest";

    private static final Lifecycle LIFECYCLE = Lifecycle.of(Status.of(ContestEntry.COUNTED, SUCCESS), Status.of(ContestEntry.DUPLICATE),
            Status.of(ContestEntry.LATE));

    private final Contests contests;
    private final Entries entries;
    private final Ideas ideas;
    private final Desk desk;
    private final EntryRecords records;
    private final DemoContests demo;
    private final ContestUpkeep upkeep;

    /** With what keeps entities, cases and who did what, writes mails and makes documents. */
    @Activate
    public IdeaContest(@Reference EntityStore store, @Reference ServiceCases cases, @Reference ServiceAudit audit, @Reference Mails mails,
            @Reference Documents documents, @Reference Clock clock) {
        this.contests = new Contests(store);
        this.entries = new Entries(store);
        this.ideas = new Ideas(store);
        this.records = new EntryRecords(store, cases, clock);
        this.demo = new DemoContests(store, cases, contests, ideas);
        Draws draws = new Draws(store, contests);
        this.upkeep = new ContestUpkeep(store, records, draws, audit);
        this.desk = new Desk(new Cards(store), new CardIntake(store, cases, entries), draws, new Results(store), mails, documents, audit);
    }

    Contests contests() {
        return contests;
    }

    Entries entries() {
        return entries;
    }

    Ideas ideas() {
        return ideas;
    }

    /** What only staff need, and what pages show of it. */
    Desk desk() {
        return desk;
    }

    private Optional<Contest> current(Offer offer) {
        return contests.current(offer.town().id(), offer.now());
    }

    /** The contest that answers name. */
    private Optional<Contest> of(Answers answers, Offer offer) {
        return contests.find(offer.town().id(), answers.raw(EntryForm.CONTEST));
    }

    @Override
    public FormDefinition form() {
        return EntryForm.of(Optional.empty()).definition();
    }

    @Override
    public FormDefinition form(Offer offer) {
        return EntryForm.of(current(offer)).definition();
    }

    @Override
    public Answers complete(Answers typed, Offer offer) {
        // a card is of the contest that it was printed for, whatever else goes on
        Optional<Contest> contest = of(typed, offer).or(() -> current(offer));
        EntryForm form = EntryForm.of(contest);
        Answers relevant = form.definition().relevant(typed);
        return contest.map(it -> form.completed(relevant, it, exclusions(offer), offer.today())).orElse(relevant);
    }

    @Override
    public Answers keep(Answers complete, Offer offer) {
        return EntryForm.kept(complete);
    }

    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        return current(offer).flatMap(it -> ContestTexts.find(it, key, language));
    }

    @Override
    public Lifecycle lifecycle() {
        return LIFECYCLE;
    }

    @Override
    public Availability availability(Offer offer) {
        return current(offer).map(it -> it.availability(offer.now())).orElseGet(Availability::closed);
    }

    @Override
    public String assess(Submission submission, Offer offer) {
        Optional<Contest> contest = of(submission.answers(), offer);
        if (contest.isEmpty()) {
            return ContestEntry.LATE;
        }
        Entrant entrant = EntryForm.of(contest).entrant(submission, contest.get(), exclusions(offer), offer.today());
        String state = entries.enter(offer.town().id(), contest.get(), entrant, offer.now());
        ideas.forget(offer.town().id());
        return state;
    }

    private static Exclusions exclusions(Offer offer) {
        return Exclusions.of(offer.settings(Settings.class).excludedDomains());
    }

    /** Who writes from the administration is told before sending that there is no ticket for them. */
    @Override
    public List<Problem> check(Step step, Answers answers, Offer offer) {
        boolean isExcluded = step.id().equals(EntryForm.PRIZE) && EntryForm.isExcludedByEmail(answers, exclusions(offer));
        return isExcluded ? List.of(Problem.of(EntryForm.EMAIL, "excluded").asWarning()) : List.of();
    }

    /** Whether a card counts still, and whether an idea is there already. */
    @Override
    public List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) {
        Optional<Contest> contest = current(offer);
        return contest.map(it -> lookUp.id().equals("card") ? cardProblems(answers, offer, it) : alike(answers, offer, it)).orElse(List.of());
    }

    private List<Problem> cardProblems(Answers answers, Offer offer, Contest contest) {
        Optional<CardCode> code = CardCode.read(answers.raw("card"));
        Optional<String> problem = code.map(it -> entries.cardProblem(offer.town().id(), contest.id(), it)).orElse(Optional.of("unknown"));
        return problem.map(it -> Problem.of(EntryForm.CARD, it)).stream().toList();
    }

    private List<Problem> alike(Answers answers, Offer offer, Contest contest) {
        Shelf shelf = ideas.shelf(offer.town().id(), contest.id());
        return EntryForm.rows(answers).stream().flatMap(row -> shelf.alike(answers.within(row.prefix()).raw("ideaTitle"), 1).stream()
                .map(it -> Problem.of(EntryForm.TITLE, "alike", it.title()).asWarning().inside(row))).toList();
    }

    /** The first idea: an entry does not say whose it is. */
    @Override
    public String subject(Answers answers) {
        return EntryForm.rows(answers).stream().map(row -> answers.within(row.prefix()).raw("ideaTitle").strip()).filter(it -> !it.isEmpty())
                .findFirst().orElse("");
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        Map<String, Class<? extends PublicPage>> pages = new LinkedHashMap<>();
        pages.put(IdeasPage.PATH, IdeasPage.class);
        pages.put(IdeasPage.PATH + "/${id}", IdeaPage.class);
        pages.put(SupportPage.PATH + "/${id}", SupportPage.class);
        pages.put(AlikePage.PATH, AlikePage.class);
        pages.put(ResultsPage.PATH, ResultsPage.class);
        pages.put(DrawPage.PATH, DrawPage.class);
        pages.put(DrawDataPage.PATH, DrawDataPage.class);
        return pages;
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        Map<String, Class<? extends DeskPage>> pages = new LinkedHashMap<>();
        pages.put("", ContestsPage.class);
        pages.put(ContestPage.PATH + "/${id}", ContestPage.class);
        pages.put(ModerationPage.PATH, ModerationPage.class);
        pages.put(ModerationPage.PATH + "/${id}", DecisionPage.class);
        pages.put(CardsPage.PATH, CardsPage.class);
        pages.put(KeyingPage.PATH, KeyingPage.class);
        pages.put(DrawDeskPage.PATH, DrawDeskPage.class);
        pages.put(FiguresPage.PATH, FiguresPage.class);
        return pages;
    }

    @Override
    public void export(CaseFile file, Collector collector) throws IOException {
        records.export(file, collector);
    }

    @Override
    public void erase(String townId, String serviceId, UUID caseId) {
        records.erase(townId, caseId);
        ideas.forget(townId);
    }

    /** What was said stays, and nobody can tell any more in which entry. */
    @Override
    public void anonymise(String townId, String serviceId, UUID caseId) {
        records.anonymise(townId, caseId);
    }

    @Override
    public void fill(Offer offer) {
        demo.fill(offer);
    }

    @Override
    public void lookAfter(Offer offer) {
        upkeep.lookAfter(offer);
    }
}
