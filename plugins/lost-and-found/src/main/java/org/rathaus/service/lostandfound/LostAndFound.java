package org.rathaus.service.lostandfound;

import static org.rathaus.api.cases.Status.Tone.DANGER;
import static org.rathaus.api.cases.Status.Tone.SUCCESS;
import static org.rathaus.api.cases.Status.Tone.WARNING;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rathaus.api.attachment.Pictures;
import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.document.Documents;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Problem;
import org.rathaus.api.search.Search;
import org.rathaus.api.search.SearchIndex;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Towns;
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/**
 * Lost and found (Fundbüro), BGB §§ 965-984: citizens search what was found, report what they lost, claim what is theirs; staff take
 * in, compare, hand over and keep the periods.
 */
@Component
@Designate(ocd = LostAndFoundSettings.class)
@ServiceDescriptor(id = LostAndFound.ID, category = Category.PUBLIC_ORDER, minutes = 4, processingTime = "P7D", retention = "P1Y",
        retentionAtLeast = "P6M", ownSettings = {"places", "neighbours"}, retentionLaw = "BGB § 973, DSGVO Art. 5 (1) e")
public final class LostAndFound implements PublicService, ServicePages, PersonalData, DemoData, Upkeep {

    static final String ID = "lost-and-found";
    static final String OPEN = "open";
    static final String CANDIDATE = "candidate";
    static final String CLAIMED = "claimed";
    static final String CONFIRMED = "confirmed";
    static final String REPORTED = "reported";
    static final String TAKEN_IN = "takenIn";
    static final String CLOSED = "closed";
    static final String REJECTED = "rejected";
    static final String WITHDRAWN = "withdrawn";

    private static final Texts TEXTS = Texts.of(LostAndFound.class);
    /** What is confirmed may be fetched already, and whoever has found something has a duty to report it: neither can be withdrawn. */
    static final Lifecycle LIFECYCLE = Lifecycle.of(Status.of(OPEN), Status.of(CANDIDATE, WARNING), Status.of(CLAIMED),
                    Status.of(REPORTED), Status.of(CONFIRMED, WARNING), Status.of(TAKEN_IN, SUCCESS), Status.of(CLOSED, SUCCESS),
                    Status.of(REJECTED, DANGER), Status.of(WITHDRAWN))
            .way(OPEN, CANDIDATE, CONFIRMED, CLOSED, WITHDRAWN)
            .way(CANDIDATE, CONFIRMED, OPEN, CLOSED, WITHDRAWN)
            .way(CLAIMED, CONFIRMED, REJECTED, CLOSED, WITHDRAWN)
            .way(REPORTED, TAKEN_IN, REJECTED)
            .way(CONFIRMED, CLOSED, REJECTED)
            .way(REJECTED, CLAIMED)
            .withdrawable(WITHDRAWN, OPEN, CANDIDATE, CLAIMED);

    private final Items items;
    private final SearchIndex index;
    private final ServiceCases cases;
    private final CaseDesk desk;
    private final Documents documents;
    private final Pictures pictures;
    private final Neighbours neighbours;
    private final Matching matching;
    private final ItemEdits edits;
    private final Finders finders;
    private final Ties ties;
    private final ServiceAudit audit;

    @Activate
    public LostAndFound(@Reference EntityStore store, @Reference Search search, @Reference ServiceCases cases, @Reference CaseDesk desk,
            @Reference ServiceAudit audit, @Reference Documents documents, @Reference Pictures pictures, @Reference Towns towns) {
        this.items = new Items(store);
        this.edits = new ItemEdits(store);
        this.finders = new Finders(store);
        this.ties = new Ties(store, cases);
        this.audit = audit;
        this.index = search.open(new PublicItems(items));
        this.cases = cases;
        this.desk = desk;
        this.documents = documents;
        this.pictures = pictures;
        this.neighbours = new Neighbours(towns);
        this.matching = new Matching(items);
    }

    Items items() {
        return items;
    }

    SearchIndex index() {
        return index;
    }

    ServiceCases cases() {
        return cases;
    }

    CaseDesk desk() {
        return desk;
    }

    Documents documents() {
        return documents;
    }

    Pictures pictures() {
        return pictures;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    Matching matching() {
        return matching;
    }

    ItemEdits edits() {
        return edits;
    }

    Ties ties() {
        return ties;
    }

    ServiceAudit audit() {
        return audit;
    }

    Decisions decisions() {
        return new Decisions(items, ties, desk);
    }

    Alerts alerts() {
        return new Alerts(items, matching, ties, cases);
    }

    @Override
    public FormDefinition form() {
        return LossForm.form();
    }

    @Override
    public FormDefinition form(Offer offer) {
        return LossForm.form(offer.today());
    }

    @Override
    public Lifecycle lifecycle() {
        return LIFECYCLE;
    }

    @Override
    public String assess(Submission submission, Offer offer) {
        String status = new Reports(items, matching).received(submission, offer);
        index.changed(offer.town().id());
        return status;
    }

    /** With what the law sets on the day. */
    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        return TEXTS.find(language, key).filter(LegalText::names).map(it -> LegalText.fill(it, offer.today()));
    }

    /** Whether there is such an item, and whether its owner has to come. */
    @Override
    public List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) {
        Optional<FoundItem> item = items.byNumber(offer.town().id(), answers.raw(LossForm.ITEM.id()))
                .filter(it -> ItemStatus.CLAIMABLE.contains(it.status()));
        if (item.isEmpty()) {
            return List.of(Problem.of(LossForm.ITEM, "unknown"));
        }
        return item.get().kind().isInPerson() ? List.of(Problem.of(LossForm.ITEM, "inPerson").asWarning()) : List.of();
    }

    @Override
    public List<String> explain(CaseFile file, Offer offer, Locale language) {
        return new Explanation(items, matching, new Words(key -> TEXTS.get(language, key), language)).of(file);
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        Map<String, Class<? extends PublicPage>> pages = new LinkedHashMap<>();
        pages.put(SearchPage.PATH, SearchPage.class);
        pages.put(RewardPage.PATH, RewardPage.class);
        pages.put(NoticePage.PATH, NoticePage.class);
        pages.put("item/${id}", ItemPage.class);
        pages.put("photo/${id}", PhotoPage.class);
        return pages;
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        Map<String, Class<? extends DeskPage>> pages = new LinkedHashMap<>();
        pages.put("", DeskItemsPage.class);
        pages.put(TakeInPage.PATH, TakeInPage.class);
        pages.put(MatchesPage.PATH, MatchesPage.class);
        pages.put(DuePage.PATH, DuePage.class);
        pages.put("item/${id}", DeskItemPage.class);
        pages.put(EditPage.PATH + "/${id}", EditPage.class);
        return pages;
    }

    /** What came to the town with the case. */
    @Override
    public void export(CaseFile file, Collector collector) throws IOException {
        for (FoundItem item : items.ofCase(file.townId(), file.id())) {
            Finders.export(item, collector);
        }
    }

    @Override
    public List<Kept> find(String townId, Person person) {
        return finders.find(townId, person);
    }

    @Override
    public void export(String townId, Kept kept, Collector collector) throws IOException {
        finders.export(townId, kept, collector);
    }

    @Override
    public void erase(String townId, Kept kept) {
        finders.erase(townId, kept);
    }

    /** The thing stays in the store; who brought it is forgotten. */
    @Override
    public void erase(String townId, String serviceId, UUID caseId) {
        if (serviceId.equals(ID)) {
            items.ofCase(townId, caseId).forEach(it -> items.change(townId, it.id(), it.changedAt(), FoundItem::forgetFinder));
            ties.forget(townId, caseId);
        }
    }

    @Override
    public void fill(Offer offer) {
        new DemoItems(items).fill(offer);
        new DemoReports(cases).fill(offer);
        index.changed(offer.town().id());
    }

    @Override
    public void lookAfter(Offer offer) {
        new Housekeeping(items, ties, decisions(), alerts()).lookAfter(offer);
    }
}
