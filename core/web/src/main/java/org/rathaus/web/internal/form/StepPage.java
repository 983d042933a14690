package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.LanguageLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step of a form. A post stores what was typed before anything else, then leads on or shows the same step with what
 * is wrong; it keeps no session, so that any version of the plugin can go on with the draft.
 */
public final class StepPage extends FormPage {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StepPage.class);
    private static final String FORM = "stepForm";
    private static final String CHANGE = "change";

    private final transient Step step;
    private final transient Examination examination;
    private transient Answers answers = Answers.none();
    private transient Optional<Draft> draft = Optional.empty();
    private transient Prefill prefill = Prefill.none();
    private transient List<Problem> problems = List.of();
    private transient PostedFiles files;
    private boolean unsaved;

    /** The step is the last part of the address. */
    public StepPage(PageParameters parameters) {
        super(parameters);
        step = visit().form().step(parameters.get("step").toString("")).orElseThrow(NotFoundException::new);
        examination = visit().examination();
        if (visit().request().isPost()) {
            take(posted());
        } else {
            read();
            visit().gate().open(page());
            refuseToSkip();
            visit().gate().open(step, page());
            problems = isChange() && isSeen() ? examination.errors(step, answers) : List.of();
        }
    }

    /** Who is led back to a step that was answered before reads why. */
    private boolean isSeen() {
        return step.occurrences(answers).flatMap(Occurrence::fields).allMatch(answers::has);
    }

    private void read() {
        draft = visit().draft();
        answers = visit().answers();
        prefill = visit().prefill();
    }

    /** Without the database nothing is known that could be prefilled; the page then shows what was typed and nothing is stored. */
    private PostedStep posted() {
        try {
            return new PostedStep(step, visit().request(), visit().prefill());
        } catch (StorageException e) {
            return new PostedStep(step, visit().request(), prefill);
        }
    }

    private void take(PostedStep posted) {
        if (posted.isAutosave()) {
            throw new Autosave(posted, visit()).answer();
        }
        if (isStored(posted)) {
            visit().gate().open(step, page());
            goOn(posted);
        }
    }

    /** What the database does not take, the page still shows, with all that was typed. */
    private boolean isStored(PostedStep posted) {
        try {
            read();
            answers = visit().calculate(posted.appliedTo(answers));
            Draft stored = visit().store(draft, posted::appliedTo);
            files = new PostedFiles(posted.fileQuestions(answers), visit());
            draft = Optional.of(files.takenInto(stored));
            answers = draft.get().answers();
            return true;
        } catch (StorageException e) {
            LOG.error("a step could not be stored and is shown again", e);
            answers = posted.appliedTo(visit().gate().admits(step) ? answers : Answers.none());
            draft = Optional.empty();
            unsaved = true;
            return false;
        }
    }

    private void goOn(PostedStep posted) {
        boolean stays = files.isOnlyAboutFiles() || posted.stays();
        problems = files.problems();
        if (problems.isEmpty()) {
            leave(stays || posted.leavesOut(answers), posted.rowButton().map(RowButton::place).orElseGet(files::place));
        }
        if (!stays) {
            problems = files.with(examination.errors(step, answers));
        }
    }

    /** Goes on, unless something is wrong. */
    private void leave(boolean stays, String place) {
        if (stays) {
            throw visit().goTo(address() + place);
        }
        switch (visit().request().parameter(PostedStep.OPERATION)) {
            case "save" -> throw visit().goTo("apply/later");
            case PostedStep.LEAVE -> throw visit().request().seeOther(visit().link("") + "?saved");
            default -> lookUp();
        }
        if (examination.errors(step, answers).isEmpty()) {
            draft.ifPresent(it -> visit().finished(step, it));
            throw visit().goTo(next());
        }
    }

    /** What was found out is kept with the answers, so that it is asked once. */
    private void lookUp() {
        Map<String, String> found = examination.lookUp(answers, isChange() ? Optional.empty() : Optional.of(step));
        if (!found.isEmpty()) {
            draft = Optional.of(visit().store(draft, stored -> stored.with(found)));
            answers = draft.get().answers();
        }
    }

    private String page() {
        return "apply/" + step.id();
    }

    private String address() {
        return page() + (isChange() ? "?" + CHANGE : "");
    }

    /** From the check page only what a change has made necessary is asked, and then it is checked again. */
    private String next() {
        if (isChange()) {
            return examination.firstUnfinished(answers).map(it -> "apply/" + it.id() + "?" + CHANGE).orElse("apply/check");
        }
        List<Step> steps = visit().form().steps(answers);
        int at = steps.indexOf(step);
        if (visit().form().hasTasks()) {
            boolean open = at + 1 < steps.size() && !examination.errors(steps.get(at + 1), answers).isEmpty();
            return open ? "apply/" + steps.get(at + 1).id() : "apply/tasks";
        }
        return "apply/" + (at + 1 < steps.size() ? steps.get(at + 1).id() : "check");
    }

    /** A bookmarked later step leads to the first one that is not finished, one that is not asked to where it goes on. */
    private void refuseToSkip() {
        List<Step> steps = visit().form().steps(answers);
        Optional<Step> unfinished = examination.firstUnfinished(answers);
        boolean ahead = !visit().form().hasTasks() && unfinished.filter(it -> steps.indexOf(it) < steps.indexOf(step)).isPresent();
        if (ahead || !steps.contains(step)) {
            throw visit().goTo("apply/" + unfinished.map(Step::id).orElse("check"));
        }
    }

    private boolean isChange() {
        return !getPageParameters().get(CHANGE).isNull();
    }

    @Override
    String pageTitle() {
        String title = service("step." + step.id() + ".title");
        return problems.isEmpty() && !unsaved ? title : getString("errorPrefix") + title;
    }

    @Override
    boolean isUnsaved() {
        return unsaved;
    }

    @Override
    protected Component languages(String id) {
        return new LanguageLinks(id, FORM);
    }

    @Override
    protected Optional<String> mainPage() {
        return Optional.of(visit().link(""));
    }

    @Override
    protected boolean isSameForReaders() {
        return draft.isEmpty() && prefill.isEmpty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Step> steps = visit().form().steps(answers);
        int at = steps.indexOf(step);
        add(new ExternalLink("back", back(steps, at)));
        add(new UnsavedNote("unsaved", "step", unsaved));
        add(new HtmlPart("notes", html -> draft.ifPresent(it -> new DraftNotes(visit(), it, FORM).write(html))));
        add(new HtmlPart("errors", new ErrorSummary(problems, visit().wording())::write).setVisible(!problems.isEmpty()));
        add(new StepProgress("progress", Math.max(at, 0) + 1, steps.size() + 1));
        add(new SpokenLabel("service", visit().wording(), "service.title"));
        add(new SpokenLabel("title", visit().wording(), "step." + step.id() + ".title"));
        add(new SpokenLabel("hint", visit().wording(), "step." + step.id() + ".hint"));
        add(new HtmlPart("idle", new IdleDialog(visit().wording(), FORM, "")::write));
        add(new ExternalLink("tasks", visit().link("apply/tasks")).setVisible(visit().form().hasTasks()));
        WebMarkupContainer form = new WebMarkupContainer("form");
        form.add(new HtmlPart("questions", new QuestionList(step, answers, prefill, problems, visit().wording())::write), new SavedAt("saved", draft));
        String link = unsaved ? visit().request().parameter(KnownApplicant.FIELD) : visit().linkQuery();
        form.add(new WebMarkupContainer("link").add(AttributeModifier.replace("value", link)).setVisible(!link.isEmpty()));
        form.add(AttributeModifier.replace("id", FORM), AttributeModifier.replace("action", visit().link(address())));
        if (step.all().anyMatch(FileQuestion.class::isInstance)) {
            form.add(AttributeModifier.replace("enctype", "multipart/form-data"));
        }
        add(form);
    }

    private String back(List<Step> steps, int at) {
        if (isChange()) {
            return visit().link("apply/check");
        }
        String first = visit().form().hasTasks() ? "apply/tasks" : "";
        return visit().link(at > 0 ? "apply/" + steps.get(at - 1).id() : first);
    }
}
