package org.rathaus.web.internal.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.attachment.AttachmentStore;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.identity.Session;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request within a service: its town, its form as asked today, and the citizen's draft. */
final class FormVisit {

    private static final Logger LOG = LoggerFactory.getLogger(FormVisit.class);
    private static final String COOKIE = "draft";
    private static final String PREVIEW_COOKIE = "preview-draft";
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;

    private final CoreRequest request = CoreRequest.current();
    private final ServiceApplication application = ServiceApplication.current();
    private final Town town = request.requireTown();
    private final Offer offer = service().in(town, intakeOrOnline().at(request.now()));
    private final Gate gate = new Gate(this);
    private FormDefinition form;
    private Optional<Draft> draft;
    /** The draft that this request has begun; the browser knows it from its answer on. */
    private String begun;
    private Prefill prefill;

    OfferedService service() {
        return application.service();
    }

    CoreRequest request() {
        return request;
    }

    Town town() {
        return town;
    }

    Offer offer() {
        return offer;
    }

    Locale language() {
        return request.language();
    }

    LocalDate today() {
        return offer.today();
    }

    /** Whether the town offers the service now; the service itself may still say that nobody can begin. */
    boolean isOffered() {
        return town.offerPeriod(service().id()).isOpen(offer.now());
    }

    /** Whether somebody looks at the service before citizens have it. */
    boolean isPreview() {
        return request.isPreview();
    }

    /** Whether a clerk fills in the form for somebody. */
    boolean isAtCounter() {
        return request.intake().isPresent();
    }

    /** How the application comes. */
    Intake intakeOrOnline() {
        return request.intake().orElse(Intake.ONLINE);
    }

    /** The form as asked in this town today. */
    FormDefinition form() {
        if (form == null) {
            form = service().service().form(offer);
        }
        return form;
    }

    /** Finds what is wrong with answers. */
    Examination examination() {
        return new Examination(service().service(), form(), offer, application.lookUps());
    }

    /** What keeps those out who are not signed in as is asked for. */
    Gate gate() {
        return gate;
    }

    /** The page on which the form begins: its list of tasks if it has one, else its first step. What the link prefills goes along. */
    String firstPage() {
        String query = linkQuery();
        String page = form().hasTasks() ? "apply/tasks" : "apply/" + form().steps().get(0).id();
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** The texts of the form in another language. */
    FormWording wordingIn(Locale other) {
        return new FormWording(service(), offer, other);
    }

    /** The texts of the form in the language of the page. */
    FormWording wording() {
        return new FormWording(service(), offer, language(), request.frameLanguage());
    }

    /** The address of a page of the service: {@code apply/check}. */
    String link(String path) {
        return request.link(path.isEmpty() ? service().id() : service().id() + "/" + path);
    }

    /** The secret id that the browser holds, be there a draft or not. */
    Optional<String> draftId() {
        return begun == null ? request.cookie(draftCookie()) : Optional.of(begun);
    }

    /** Who looks ahead, or fills in for somebody, may have a draft of their own here as well. */
    private String draftCookie() {
        return isPreview() ? PREVIEW_COOKIE : isAtCounter() ? Counter.DRAFT_COOKIE : COOKIE;
    }

    /** The citizen's draft, unless it is somebody else's, as the running version of the form understands it. */
    Optional<Draft> draft() {
        if (draft == null) {
            draft = draftId().flatMap(this::find).or(this::adopted).filter(gate::isOurs).map(this::current)
                    .map(it -> it.with(calculate(it.answers())));
        }
        return draft;
    }

    private Optional<Draft> find(String id) {
        return application.drafts().find(town.id(), service().id(), id);
    }

    /** What waits here of another service of the town, see {@link Basket}. */
    Optional<Draft> handedOver() {
        return isPreview() || isAtCounter() ? Optional.empty() : request.cookie(Basket.COOKIE).flatMap(this::find);
    }

    /** The same, where nothing was begun here before; from now on this browser goes on with it. */
    private Optional<Draft> adopted() {
        Optional<Draft> waiting = handedOver();
        waiting.ifPresent(it -> remember(it.id()));
        return waiting;
    }

    /** The answers with what follows from them today. */
    Answers calculate(Answers answers) {
        return form().calculate(answers, today());
    }

    private Draft current(Draft stored) {
        return new FormChange(form()).applied(stored, service(), offer);
    }

    /** What was known when the draft began; before that, what is known now. */
    Prefill prefill() {
        if (prefill == null) {
            prefill = draft().map(Draft::prefill).orElseGet(this::known);
        }
        return prefill;
    }

    private Prefill known() {
        KnownApplicant applicant = applicant();
        return application.prefillSources().of(applicant)
                .or(PrefillSources.guarded(() -> service().service().prefill(applicant, offer)))
                .askedBy(form()).or(applicant.link());
    }

    private KnownApplicant applicant() {
        return new KnownApplicant(form(), service().id(), request, account());
    }

    /** What the link prefills, as sent; empty where that is nothing, or the draft has it already. */
    String linkQuery() {
        return draft().isPresent() ? "" : applicant().useful();
    }

    /** All answers so far; what is prefilled counts as one. */
    Answers answers() {
        return draft().map(Draft::answers).orElseGet(() -> prefill().answers());
    }

    /** Changes the answers durably, in the draft or in a new one. */
    Draft store(Optional<Draft> before, UnaryOperator<Answers> change) {
        Draft stored = before.map(it -> update(it, change)).orElseGet(() -> start(change));
        draft = Optional.of(stored);
        gate.claim(stored);
        return stored;
    }

    /** The same answers as an application of its own, for whoever goes on with what was sent; its files stay with what was sent. */
    Draft renew(Draft sent) {
        discard(sent);
        return store(Optional.empty(), none -> sent.answers());
    }

    /** The version is the running one, unless the plugin failed to make older answers fit. */
    private Draft update(Draft before, UnaryOperator<Answers> change) {
        return application.drafts().update(before, stored -> {
            Draft now = current(stored);
            return now.as(Math.min(now.formVersion(), form().version()), calculate(change.apply(now.answers())));
        });
    }

    /** Begins anew with what a page of the service knows, whatever this browser has begun before; leads to the first page. */
    RuntimeException begin(Prefill said) {
        draft = Optional.empty();
        prefill = said.askedBy(form()).or(known());
        String first = firstPage();
        gate.open(first);
        store(Optional.empty(), UnaryOperator.identity());
        return goTo(first);
    }

    private Draft start(UnaryOperator<Answers> change) {
        Draft started = application.drafts().start(town.id(), service().id(), calculate(change.apply(prefill().answers())),
                new Draft.Beginning(form().version(), prefill()));
        remember(started.id());
        keepInAccount(started);
        if (isCounted()) {
            application.tally().start(town.id(), service().id());
        }
        return started;
    }

    /** The step of the draft is answered well. */
    void finished(Step step, Draft of) {
        if (isCounted()) {
            application.tally().step(town.id(), service().id(), step.id(), of.key());
        }
    }

    /** Whether it is a citizen who comes so far in the form: staff are not counted. */
    private boolean isCounted() {
        return !isAtCounter() && !isPreview();
    }

    /** The account of the citizen, if they are signed in. */
    Optional<String> account() {
        return citizen().map(Session::accountId);
    }

    /** The session of the citizen. Whoever else may be signed in in the browser of a clerk is not who applies. */
    Optional<Session> citizen() {
        return isAtCounter() ? Optional.empty() : request.session(Audience.CITIZENS);
    }

    /** Lets a citizen who is signed in go on with the draft on any device. */
    void keepInAccount(Draft kept) {
        account().filter(it -> !isPreview()).ifPresent(it -> application.accountDrafts().keep(kept, it));
    }

    /** The account that a draft is in, if it is in one. */
    Optional<String> ownerOf(Draft asked) {
        return application.accountDrafts().ownerOf(asked);
    }

    /** Lets whoever comes back at this level go on with a draft of who is signed in now. */
    void release(Draft own, LevelOfAssurance level) {
        application.accountDrafts().release(own, level);
    }

    /** Takes a draft over that was released for whoever is signed in now. */
    boolean take(Draft released, LevelOfAssurance shown) {
        return account().filter(it -> application.accountDrafts().take(released, it, shown)).isPresent();
    }

    /** Whether they can. */
    boolean isInAccount(Draft asked) {
        return account().filter(it -> application.accountDrafts().ofAccount(town.id(), it).stream().anyMatch(own -> own.id().equals(asked.id())))
                .isPresent();
    }

    /** From now on this browser goes on with the draft. */
    void remember(String id) {
        begun = id;
        request.setCookie(draftCookie(), id, request.link(service().id()), UNTIL_THE_BROWSER_CLOSES);
        request.cookie(Basket.COOKIE).filter(id::equals).ifPresent(it -> request.setCookie(Basket.COOKIE, "", request.link(service().id()), 0));
    }

    /** This browser has no draft any more. */
    void forget() {
        request.setCookie(draftCookie(), "", request.link(service().id()), 0);
    }

    /** What keeps the files of the draft. */
    AttachmentStore attachments() {
        return application.attachments();
    }

    /** The files that the form asks for and these answers name. */
    List<UploadedFile> files(Answers answers) {
        return form().steps(answers).stream().flatMap(step -> step.occurrences(answers))
                .filter(place -> place.question() instanceof FileQuestion)
                .flatMap(place -> UploadedFile.all(answers.raw(place.path())).stream()).toList();
    }

    /** The draft has become a case, and stays one if the draft cannot be deleted: that goes when it is old. */
    void discard(Draft draft) {
        try {
            application.drafts().discard(draft);
        } catch (StorageException e) {
            LOG.warn("the draft of a received case could not be deleted", e);
        }
    }

    /** The case that was made from the draft whose id the browser holds. */
    Optional<CaseFile> sentCase() {
        return draftId().flatMap(id -> application.cases().byKey(town, service().id(), Draft.keyOf(id)));
    }

    /** The page to go to with "see other". */
    RuntimeException goTo(String path) {
        return request.seeOther(link(path));
    }
}
