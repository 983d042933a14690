package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Locale;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.kernel.form.ResumeLinks;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;

/** Where the link of a draft leads: asks for the code, or says what has become of the draft and how to begin anew. */
public final class ResumePage extends FormPage {

    private static final long serialVersionUID = 1L;
    private static final TextQuestion CODE = Question.text("resumeCode").maxLength(12).autocomplete("off");
    private static final Step ASKED = Step.of("resume", CODE);

    private final String secret;
    private transient ResumeLinks.State state;
    private transient List<Problem> problems = List.of();

    /** The link's secret is the last part of the address. */
    public ResumePage(PageParameters parameters) {
        super(parameters);
        secret = parameters.get("secret").toString("");
        state = links().state(visit().town().id(), visit().service().id(), secret);
        if (visit().request().isPost() && state == ResumeLinks.State.OPEN) {
            problems = tried();
        }
    }

    private static ResumeLinks links() {
        return ServiceApplication.current().links();
    }

    /** What is wrong with the code; does not return when nothing is. */
    private List<Problem> tried() {
        String code = visit().request().parameter(CODE.id());
        if (code.isBlank()) {
            return List.of(Problem.of(CODE.id(), CODE.id(), "required"));
        }
        if (!ServiceApplication.current().codeLimit().allows(visit().request().clientAddress())) {
            return List.of(Problem.of(CODE.id(), CODE.id(), "tooOften"));
        }
        ResumeLinks.Opening opening = links().open(visit().town().id(), visit().service().id(), secret, code);
        opening.draftId().ifPresent(id -> {
            visit().remember(id);
            throw visit().goTo("apply/check");
        });
        state = opening.state();
        return state == ResumeLinks.State.OPEN ? List.of(Problem.of(CODE.id(), CODE.id(), "wrong", opening.left())) : List.of();
    }

    private String named(String part) {
        return getString("resume." + state.name().toLowerCase(Locale.ROOT) + "." + part);
    }

    @Override
    String pageTitle() {
        return (problems.isEmpty() ? "" : getString("errorPrefix")) + named("title");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean open = state == ResumeLinks.State.OPEN;
        QuestionList question = new QuestionList(ASKED, Answers.none(), Prefill.none(), problems, visit().wording());
        add(new HtmlPart("errors", new ErrorSummary(problems, visit().wording())::write).setVisible(!problems.isEmpty()));
        add(new Label("service", service("service.title")), new Label("title", named("title")), new Label("text", named("text")));
        add(new Element("other").when(open && visit().draft().isPresent()));
        add(new Element("form").attribute("action", visit().link("resume/" + secret)).with(new HtmlPart("code", question::write)).when(open));
        add(new Element("again").with(new ExternalLink("link", visit().link(""))).when(!open));
    }
}
