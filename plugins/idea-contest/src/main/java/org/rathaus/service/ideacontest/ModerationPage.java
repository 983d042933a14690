package org.rathaus.service.ideacontest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.Kern.Cell;

/** Ideas by their state: first those that nobody has looked at. */
final class ModerationPage extends ContestDeskPage {

    static final String PATH = "ideas";

    private static final long serialVersionUID = 1L;

    ModerationPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES);
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.ideas.title");
    }

    private IdeaState state() {
        return IdeaState.find(request().parameter("state")).orElse(IdeaState.SUBMITTED);
    }

    @Override
    void write(Contest contest, Html html) {
        Kern parts = new Kern(html);
        if (!request().parameter("decided").isEmpty()) {
            parts.done(serviceText("moderation.decided"));
        }
        head(pageTitle(), title(contest), contest, html);
        writeStates(contest, html);
        List<Idea> ideas = service().ideas().inState(town(), contest.id(), state(), request().page());
        if (ideas.isEmpty()) {
            html.element("p", "portal-empty kern-body", serviceText("moderation.none"));
        } else {
            writeTable(ideas, html);
        }
        writePages(contest, html);
    }

    private void writePages(Contest contest, Html html) {
        List<Cell> ways = new ArrayList<>();
        if (request().page() > 1) {
            ways.add(new Cell(serviceText("list.before"), address(contest, request().page() - 1)));
        }
        if ((long) request().page() * Ideas.LISTED < service().ideas().count(town(), contest.id(), state())) {
            ways.add(new Cell(serviceText("list.next"), address(contest, request().page() + 1)));
        }
        new Kern(html).pages(serviceText("list.pages"), ways);
    }

    private String address(Contest contest, int page) {
        return contestLink(PATH, contest) + "&state=" + state().key() + "&page=" + page;
    }

    private void writeStates(Contest contest, Html html) {
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(IdeaState.values()).filter(it -> it != IdeaState.DRAFT).forEach(it -> states.put(it.key(),
                serviceText("idea.state." + it.key()) + " (" + service().ideas().count(town(), contest.id(), it) + ")"));
        new Kern(html).filter(deskLink(PATH)).hidden(CONTEST, contest.id().toString())
                .field(Field.of("state", serviceText("idea.state"), state().key()).options(states)).endFilter(serviceText("list.search"));
    }

    private void writeTable(List<Idea> ideas, Html html) {
        List<String> columns = List.of(serviceText("ideaTitle.label"), serviceText("idea.submitted"), serviceText("idea.support.count"));
        html.open("table", "kern-table kern-table--small portal-table").element("caption", "kern-sr-only", serviceText("idea.state." + state().key()))
                .open("thead", "kern-table__head").open("tr", "kern-table__row");
        columns.forEach(it -> html.open("th", "kern-table__header").with("scope", "col").text(it).close("th"));
        html.close("tr").close("thead").open("tbody", "kern-table__body");
        ideas.forEach(it -> html.open("tr", "kern-table__row").open("td", "kern-table__cell").with("data-label", columns.get(0)).open("a", "kern-link")
                .with("href", deskLink(PATH + "/" + it.id())).text(it.title()).close("a").close("td")
                .open("td", "kern-table__cell").with("data-label", columns.get(1)).text(Moments.write(it.submittedAt(), language())).close("td")
                .open("td", "kern-table__cell").with("data-label", columns.get(2)).text(String.valueOf(it.supports())).close("td").close("tr"));
        html.close("tbody").close("table");
    }
}
