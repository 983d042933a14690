package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Step;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;

/** The steps of a long form, to be done in any order, with what is done and what is left. */
public final class TasksPage extends FormPage {

    private static final long serialVersionUID = 1L;

    private final transient Answers answers;
    private final transient Examination examination;

    /** Leads to the first step in forms that are short. */
    public TasksPage(PageParameters parameters) {
        super(parameters);
        if (!visit().form().hasTasks()) {
            throw visit().goTo(visit().firstPage());
        }
        answers = visit().answers();
        visit().gate().open("apply/tasks");
        examination = visit().examination();
    }

    @Override
    String pageTitle() {
        return getString("tasksTitle");
    }

    @Override
    protected Optional<String> mainPage() {
        return Optional.of(visit().link(""));
    }

    @Override
    protected boolean isSameForReaders() {
        return visit().prefill().isEmpty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Step> steps = visit().form().steps(answers);
        long done = steps.stream().filter(step -> state(step) == State.DONE).count();
        add(new ExternalLink("back", visit().link("")));
        add(new SpokenLabel("service", visit().wording(), "service.title"));
        add(new Label("count", visit().wording().text("tasks.count", done, steps.size())));
        add(new HtmlPart("tasks", html -> write(steps, examination.firstUnfinished(answers).isEmpty(), html)));
    }

    /** What the link prefills goes along until there is a draft. */
    private String query() {
        String query = visit().linkQuery();
        return query.isEmpty() ? "" : "?" + query;
    }

    private State state(Step step) {
        boolean begun = step.occurrences(answers).flatMap(Occurrence::fields).anyMatch(answers::has);
        return begun ? examination.errors(step, answers).isEmpty() ? State.DONE : State.BEGUN : State.OPEN;
    }

    private void write(List<Step> steps, boolean complete, Html html) {
        steps.forEach(step -> item(html, service("step." + step.id() + ".title"), step.id(), state(step)));
        item(html, visit().wording().text("tasks.check"), "check", complete ? State.READY : State.LOCKED);
    }

    private void item(Html html, String title, String page, State state) {
        String status = "status-" + page;
        html.open("li", "kern-task-list__item").open("div", "kern-task-list__content-wrapper").open("div", "kern-task-list__title");
        if (state == State.LOCKED) {
            html.open("span").with("aria-describedby", status).text(title).close("span");
        } else {
            html.open("a", "kern-link kern-link--no-visited-state kern-link--stretched").with("href", visit().link("apply/" + page) + query())
                    .with("aria-describedby", status).text(title).close("a");
        }
        html.close("div").close("div").open("div", "kern-task-list__status").with("id", status).open("span", "kern-badge kern-badge--small " + state.look);
        if (!state.icon.isEmpty()) {
            html.icon(state.icon);
        }
        html.element("span", "kern-label", visit().wording().text("tasks." + state.name().toLowerCase(java.util.Locale.ROOT)))
                .close("span").close("div").close("li");
    }

    /** How far a task is. */
    private enum State {
        DONE("kern-badge--success", "success"), BEGUN("kern-badge--warning", "warning"), OPEN("kern-badge--info", "info"),
        READY("kern-badge--info", "info"), LOCKED("portal-badge--neutral", "");

        private final String look;
        private final String icon;

        State(String look, String icon) {
            this.look = look;
            this.icon = icon;
        }
    }
}
