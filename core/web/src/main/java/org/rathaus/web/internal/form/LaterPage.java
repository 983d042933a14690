package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.EmailQuestion;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.ResumeLink;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;

/** How to go on later, here or on another device: by a link and a code, on screen, on paper, the link by mail. */
public final class LaterPage extends FormPage {

    private static final long serialVersionUID = 1L;
    private static final String MAILED = "mailed";
    private static final EmailQuestion ADDRESS = Question.email("resumeMail").autocomplete("email");
    private static final Step MAIL = Step.of("mail", ADDRESS);

    private final transient Draft draft;
    private transient Answers typed = Answers.none();
    private transient List<Problem> problems = List.of();

    /** Leads to the start when there is no draft. */
    public LaterPage(PageParameters parameters) {
        super(parameters);
        draft = visit().draft().orElseThrow(() -> visit().goTo(""));
        visit().gate().open("apply/later");
        if (visit().isPreview()) {
            throw visit().goTo("apply/check");
        }
        if (visit().request().isPost()) {
            take(visit().request().parameter(PostedStep.OPERATION));
        }
    }

    private void take(String operation) {
        if (operation.equals("delete")) {
            visit().discard(draft);
            visit().forget();
            throw visit().request().seeOther(visit().link("") + "?deleted");
        }
        if (operation.equals("account")) {
            visit().keepInAccount(draft);
            throw visit().goTo("apply/later");
        }
        if (operation.equals("mail")) {
            typed = Answers.of(Map.of(ADDRESS.id(), visit().request().parameter(ADDRESS.id())));
            problems = MAIL.errors(typed, visit().today());
            if (problems.isEmpty() && isMailed()) {
                throw visit().goTo("apply/later?" + MAILED);
            }
        }
    }

    private boolean isMailed() {
        boolean mailed = ServiceApplication.current().mailLimit().allows(visit().request().clientAddress())
                && ServiceApplication.current().links().mail(draft, typed.get(ADDRESS).orElseThrow(), visit().language());
        problems = mailed ? List.of() : List.of(Problem.of(ADDRESS.id(), ADDRESS.id(), "tooMany"));
        return mailed;
    }

    @Override
    String pageTitle() {
        return (problems.isEmpty() ? "" : getString("errorPrefix")) + getString("laterTitle");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        ResumeLink link = ServiceApplication.current().links().of(draft);
        String address = request().absolute(visit().service().id() + "/resume/" + link.secret());
        add(new ExternalLink("back", visit().link("apply/check")), new Label("service", service("service.title")));
        add(new HtmlPart("errors", new ErrorSummary(problems, visit().wording())::write).setVisible(!problems.isEmpty()));
        add(new Element("mailed").when(problems.isEmpty() && !getPageParameters().get(MAILED).isNull()));
        add(new Label("until", Texts.fill(getString("laterUntil"), DraftNotes.day(draft, visit()))));
        add(new Element("link").attribute("value", address), new Label("printedLink", address), new Label("code", link.code()));
        add(new Element("copy").attribute("data-copied", getString("copied")));
        add(account(), mail());
        add(new Element("delete").attribute("action", visit().link("apply/later")));
    }

    /** Who is signed in needs neither link nor code; who is not may do that now, and comes back here. */
    private Element account() {
        boolean in = visit().account().isPresent();
        boolean kept = in && visit().isInAccount(draft);
        return new Element("ownAccount").with(new Element("kept").when(kept),
                new Element("keep").attribute("action", visit().link("apply/later")).when(in && !kept),
                new Element("signIn").with(new ExternalLink("link", visit().request().link("account/sign-in?to=" + visit().service().id() + "/apply/later")))
                        .when(!in)).when(visit().town().mailing().isPresent());
    }

    private Element mail() {
        QuestionList question = new QuestionList(MAIL, typed, Prefill.none(), problems, visit().wording());
        Optional<?> mailing = visit().town().mailing();
        return new Element("mail").with(new Element("form").attribute("action", visit().link("apply/later"))
                .with(new HtmlPart("address", question::write))).when(mailing.isPresent());
    }
}
