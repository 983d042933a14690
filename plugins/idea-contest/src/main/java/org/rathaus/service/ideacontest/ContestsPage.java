package org.rathaus.service.ideacontest;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** The contests of a town, and what waits in them. */
final class ContestsPage extends ContestDeskPage {

    private static final long serialVersionUID = 1L;

    ContestsPage(PageParameters parameters) {
        super(parameters, Permission.MANAGE_SERVICES);
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.title");
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).heading(pageTitle(), serviceText("desk.lead"));
        List<Contest> all = service().contests().all(town());
        if (all.isEmpty()) {
            parts.body(serviceText("desk.noContest"));
        }
        html.open("ul", "portal-cards");
        all.forEach(it -> write(it, html));
        html.close("ul");
        if (member().may(Permission.MANAGE_SERVICES)) {
            parts.actions().button(deskLink(ContestPage.PATH + "/" + ContestPage.NEW), "primary", serviceText("contest.new")).endActions();
        }
    }

    @Override
    void write(Contest contest, Html html) {
        html.open("li").open("article", "kern-card").open("div", "kern-card__container").open("div", "kern-card__header")
                .element("p", "kern-preline", Moments.write(contest.starts(), language()) + " – " + Moments.write(contest.ends(), language()))
                .open("h2", "kern-title").open("a", "kern-link").with("href", deskLink(ContestPage.PATH + "/" + contest.id())).text(title(contest)).close("a")
                .close("h2").close("div").open("div", "kern-card__body");
        Kern parts = new Kern(html).badge(contest.isPublished() ? "success" : "", serviceText(contest.isPublished() ? "contest.published" : "contest.draft"));
        parts.items(List.of(serviceText("desk.entries", service().entries().counted(town(), contest.id())),
                serviceText("desk.waiting", service().ideas().count(town(), contest.id(), IdeaState.SUBMITTED)),
                serviceText("desk.keyed", service().desk().intake().waiting(town(), contest))));
        html.close("div").close("div").close("article").close("li");
    }
}
