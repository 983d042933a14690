package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All answers to check; a post sends them. The draft is the idempotency key: ten clicks make one case. */
public final class CheckPage extends FormPage {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "apply/check";

    private static final Logger LOG = LoggerFactory.getLogger(CheckPage.class);

    private final transient Examination examination;
    private transient Draft draft;
    private boolean unsaved;

    /** Leads back to the first step that is not finished. */
    public CheckPage(PageParameters parameters) {
        super(parameters);
        Optional<Draft> found = visit().draft();
        if (found.isEmpty()) {
            throw visit().goTo(visit().sentCase().isPresent() ? "apply/confirmation" : "apply");
        }
        draft = found.get();
        visit().gate().open(PAGE);
        if (visit().request().isPost() && PostedStep.EXTEND.equals(visit().request().parameter(PostedStep.OPERATION))) {
            visit().store(found, answers -> answers);
            throw visit().goTo(PAGE);
        }
        examination = visit().examination();
        letOn();
        if (visit().request().isPost() && visit().isPreview()) {
            visit().discard(draft);
            visit().forget();
            throw visit().request().seeOther(visit().link("") + "?previewed");
        }
        if (visit().request().isPost() && isSent()) {
            throw visit().goTo("apply/confirmation");
        }
    }

    /** Only who has finished, and is signed in as all of it takes. */
    private void letOn() {
        leadToUnfinished();
        visit().gate().open(visit().gate().ofForm(draft.answers()), PAGE);
    }

    private void leadToUnfinished() {
        examination.firstUnfinished(draft.answers()).ifPresent(step -> {
            throw visit().goTo(visit().form().hasTasks() ? "apply/tasks" : "apply/" + step.id() + (isSeen(step) ? "?change" : ""));
        });
    }

    private boolean isSeen(Step step) {
        return step.occurrences(draft.answers()).flatMap(Occurrence::fields).allMatch(draft.answers()::has);
    }

    /** When the database fails nobody knows whether it has the case; sending again finds out and makes no second one. */
    private boolean isSent() {
        try {
            send();
            return true;
        } catch (StorageException e) {
            LOG.error("an application could not be received", e);
            unsaved = true;
            return false;
        }
    }

    private void send() {
        lookUp();
        PublicService service = visit().service().service();
        Answers answers = draft.prefill().marking(service.complete(draft.answers(), visit().offer()));
        Locale language = visit().language();
        FormWording staff = visit().wordingIn(visit().town().languages().get(0));
        Submission submission = new Submission(visit().service().id(), visit().form().version(), answers, language, draft.key(),
                Draft.statusSecretOf(draft.id()), emailQuestion(), examination.remarks(draft.answers(), staff),
                visit().account().orElse(""), visit().gate().shown(), visit().intakeOrOnline());
        String status = service.assess(submission, visit().offer());
        Submission kept = submission.keeping(service.keep(answers, visit().offer()));
        if (!visit().files(draft.answers()).isEmpty() && visit().sentCase().filter(it -> isAnother(it, kept.answers())).isPresent()) {
            sendAnew();
            return;
        }
        PostedFiles.requireAll(draft, visit());
        CaseFile file = ServiceApplication.current().cases().receive(visit().town(), kept, status, service.subject(kept.answers()),
                service.wanted(submission, visit().offer()));
        if (isAnother(file, kept.answers())) {
            sendAnew();
            return;
        }
        PostedFiles.assign(draft, file, visit());
        visit().discard(draft);
    }

    private boolean isAnother(CaseFile sentBefore, Answers kept) {
        return new SentBefore(sentBefore, visit().form(), visit().service(), visit().offer()).isAnother(draft, kept);
    }

    private void sendAnew() {
        draft = visit().renew(draft);
        send();
    }

    /** What has failed before is tried once more. */
    private void lookUp() {
        Map<String, String> found = examination.lookUp(draft.answers(), Optional.empty());
        if (!found.isEmpty()) {
            draft = visit().store(Optional.of(draft), answers -> answers.with(found));
            letOn();
        }
    }

    /** What there is to know of a draft, with a button that keeps it longer and goes on. */
    static Component extending(FormVisit visit, Draft draft) {
        DraftNotes notes = new DraftNotes(visit, draft, "");
        return new Element("extending").attribute("action", visit.link("apply/check")).with(new HtmlPart("notes", notes::write))
                .when(!notes.isEmpty());
    }

    /** Empty when the citizen gave no address. */
    private String emailQuestion() {
        return visit().form().answeredEmail(draft.answers()).map(Question::id).orElse("");
    }

    @Override
    String pageTitle() {
        return unsaved ? getString("errorPrefix") + getString("checkTitle") : getString("checkTitle");
    }

    @Override
    boolean isUnsaved() {
        return unsaved;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Step> steps = visit().form().steps(draft.answers());
        add(new ExternalLink("back", visit().link("apply/" + steps.get(steps.size() - 1).id())));
        add(new UnsavedNote("unsaved", "application", unsaved));
        add(new HtmlPart("idle", new IdleDialog(visit().wording(), "", visit().link("") + "?saved")::write));
        add(extending(visit(), draft));
        add(new StepProgress("progress", steps.size() + 1, steps.size() + 1));
        add(new SpokenLabel("service", visit().wording(), "service.title"));
        Map<Step, List<Problem>> warnings = examination.warnings(draft.answers());
        add(new HtmlPart("missing", new MissingList(warnings, visit())::write).setVisible(!warnings.isEmpty()));
        add(new HtmlPart("steps", html -> steps.forEach(step -> new StepSummary(steps.indexOf(step) + 1, step, draft.answers(),
                visit().wording(), visit().link("apply/" + step.id() + "?change")).write(html))));
        TextList statement = new TextList("statement", visit().wording(), "service.statement");
        boolean own = visit().wording().has("service.submit");
        WebMarkupContainer form = new WebMarkupContainer("form");
        form.add(statement, new Label("submit", own ? service("service.submit") : getString("submit")));
        add(form.add(AttributeModifier.replace("action", visit().link("apply/check"))));
    }
}
